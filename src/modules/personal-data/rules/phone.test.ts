import { describe, expect, it } from 'vitest'
import { PIPL } from '#law/index.ts'
import { LEADS_TO_PERSON, phones } from './phone.ts'

const found = (text: string) => Math.min(1, phones(text).length)

describe(PIPL.heading('4'), () => {
  it.each([
    '电话13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '+86 13800138000',
    '8613800138000',
    'Tel:13800138000',
    '联系电话号码：13800138000',
    '住宅电话：0759-7000000',
  ])('covers the telephone in %j', (text) => {
    expect(found(text)).toBe(1)
    expect(LEADS_TO_PERSON).toEqual(PIPL.cite('4'))
  })

  it.each([
    '12800138000',
    '138001380001',
    '项目编号：13800138000',
    '合同号 13800138000',
    '洋财〔2024〕13800138000号',
    '第13800138000号',
    'QB13800138000',
    '/content/post_13800138000.html',
    'CG-13800138000',
    '13800138000元',
    '13800138000.55',
    '办公电话：0759-7231356',
  ])('leaves %j alone', (text) => expect(found(text)).toBe(0))
})
