import { describe, expect, it } from 'vitest'
import { fromValues, toValues } from './guide-values.ts'

const draft = {
  window: '民政窗口',
  name: '低保',
  position: 1,
  legalBasis: '办法',
  conditions: ['甲', '乙'],
  materials: [],
  place: '',
  hours: '',
  telephone: '',
  process: ['申请'],
  limit: '',
  fees: '',
}

describe('the form of a service guide', () => {
  it('gives back what it was given', () => {
    expect(fromValues(toValues(draft))).toEqual(draft)
  })

  it('takes each line as an entry and leaves empty ones out', () => {
    const values = { ...toValues(draft), conditions: ' 甲 \n\n\u3000\n乙' }
    expect(fromValues(values).conditions).toEqual(['甲', '乙'])
  })
})
