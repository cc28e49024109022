import { describe, expect, it } from 'vitest'
import { PIPL } from '#law/index.ts'
import { bankCards, FINANCIAL_ACCOUNT, satisfiesLuhn } from './bank-card.ts'

const found = (text: string) => Math.min(1, bankCards(text).length)

describe(PIPL.heading('28'), () => {
  it.each([
    ['6222021234567890128', true],
    ['6222021234567890129', false],
    ['4111111111111111', true],
    ['4111111111111112', false],
  ])('Luhn says of %s: %s', (digits, valid) => {
    expect(satisfiesLuhn(digits)).toBe(valid)
    expect(FINANCIAL_ACCOUNT).toEqual(PIPL.cite('28'))
  })

  it.each([
    '6222021234567890128',
    '卡号：6222 0212 3456 7890 128',
    '银行卡 4111 1111 1111 1111',
    '一卡通账号800201234567890',
    '社保卡：8002012345678901234',
  ])('finds the card in %j', (text) => expect(found(text)).toBe(1))

  it.each([
    '6222021234567890129',
    '4111111111111111',
    '项目编号：6222021234567890128',
    'A6222021234567890128',
    '4408232024010001',
    '2023 2024 2025 2026',
    '金额6222021234567890128.50',
  ])('finds none in %j', (text) => expect(found(text)).toBe(0))
})
