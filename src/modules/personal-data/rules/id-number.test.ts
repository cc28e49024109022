import { describe, expect, it } from 'vitest'
import { ID_NUMBER } from '#law/index.ts'
import { checkCharacter, ID_CHECK, idNumbers, isIdNumber, isOldIdNumber, OLD_FORM } from './id-number.ts'

const wordsIn = (text: string) => idNumbers(text).map(({ start, end }) => text.slice(start, end))

/** A second reckoning of the check character, by ISO 7064 MOD 11-2 digit for digit and without weights. */
function byRemainders(digits: string): string {
  let product = 0
  for (const digit of digits) product = ((product + Number(digit)) * 2) % 11
  const check = (12 - product) % 11
  return check === 10 ? 'X' : String(check)
}

/** Numbers from a seed, so that each run sees the same. */
function* seventeens(count: number): Generator<string> {
  let seed = 11643
  const next = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed % below
  }
  const two = (value: number) => String(value).padStart(2, '0')
  for (let made = 0; made < count; made++)
    yield `4408${two(1 + next(80))}${1930 + next(90)}${two(1 + next(12))}${two(1 + next(28))}${String(next(1000)).padStart(3, '0')}`
}

describe(ID_NUMBER.heading('校验码'), () => {
  it('knows the example of the standard and other numbers known to be good', () => {
    expect(ID_CHECK).toEqual(ID_NUMBER.cite('校验码'))
    for (const code of ['11010519491231002X', '440524188001010014']) expect(isIdNumber(code)).toBe(true)
  })

  it('agrees with a second way of reckoning on 20,000 numbers, and takes every one of them', () => {
    for (const digits of seventeens(20_000)) {
      expect(checkCharacter(digits)).toBe(byRemainders(digits))
      expect(isIdNumber(digits + checkCharacter(digits))).toBe(true)
    }
  })

  it.each([
    ['another check character', '110105194912310021'],
    ['a day that does not exist', '440823199002300015'],
    ['no such province', '990105194912310021'],
    ['a century nobody was born in', '110105174912310025'],
    ['a small letter', '11010519491231002x'],
    ['seventeen digits', '11010519491231002'],
  ])('refuses %s', (_, code) => expect(isIdNumber(code)).toBe(false))

  it.each([
    '身份证号：11010519491231002X。',
    '身份证11010519491231002x',
    '440524 18800101 0014',
    '440524-1880-0101-0014',
    '序号1，440524188001010014，男',
    'ID440524188001010014',
  ])('finds the number in %j', (text) => expect(wordsIn(text)).toHaveLength(1))

  it.each([
    '流水号110105194912310021',
    '项目代码2020-440823-04-01-012345',
    '14405241880010100141',
    '0.440524188001010014',
    '洋青府〔2024〕13号',
    '统一社会信用代码：114408230073412345',
  ])('finds none in %j', (text) => expect(wordsIn(text)).toEqual([]))
})

describe(ID_NUMBER.heading('十五位'), () => {
  it.each([
    ['110105491231002', true],
    ['110105491331002', false],
    ['110105490230002', false],
    ['990105491231002', false],
    ['110005491231002', true],
    ['118005491231002', false],
  ])('%s: %s', (code, valid) => {
    expect(isOldIdNumber(code)).toBe(valid)
    expect(OLD_FORM).toEqual(ID_NUMBER.cite('十五位'))
  })

  it('is found alone, and not where the words before say it is something else', () => {
    expect(wordsIn('户主李四 110105491231002')).toEqual(['110105491231002'])
    expect(wordsIn('注册号：110105491231002')).toEqual([])
    expect(wordsIn('订单编号 110105491231002')).toEqual([])
    expect(wordsIn('SN110105491231002')).toEqual([])
    expect(wordsIn('110105491231002元')).toEqual([])
  })
})
