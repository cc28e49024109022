import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { caseId, commandKey, day, line, optionalLine, optionalProse, organId, prose } from './contract.ts'

const told = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message

const CONTROL = '名称里有看不见的控制字符，请删去后重新输入。'
const BROKEN = '名称里有无法识别的字符，请删去后重新输入。'

describe.each([
  ['a line', line('名称', 10)],
  ['a text', prose('名称', 10)],
  ['an optional line', optionalLine('名称', 10)],
  ['an optional text', optionalProse('名称', 10)],
])('%s', (_what, schema) => {
  it.each([
    ['洋青镇', '洋青镇'],
    ['  洋青镇　', '洋青镇'],
    ['一二三四五六七八九十', '一二三四五六七八九十'],
    [' 一二三四五六七八九十 ', '一二三四五六七八九十'],
    ['镕喆堃', '镕喆堃'],
    ['𬭸𫖯𠮷', '𬭸𫖯𠮷'],
    ['好👍🏽', '好👍🏽'],
    ['👩‍🌾❤️', '👩‍🌾❤️'],
    ['甲\t乙', '甲\t乙'],
    ['<b>"\'&', '<b>"\'&'],
    ["'; DROP--", "'; DROP--"],
  ])('takes %j as %j', (given, kept) => {
    expect(schema.parse(given)).toBe(kept)
  })

  it.each([
    ['eleven characters', '一二三四五六七八九十一', '名称不能超过 10 个字。'],
    ['a NUL', '甲\u0000乙', CONTROL],
    ['an escape', '甲\u001b[2J', CONTROL],
    ['a delete', '甲\u007f', CONTROL],
    ['a C1 control', '甲\u0085乙', CONTROL],
    ['a right-to-left override', '甲\u202e乙', CONTROL],
    ['a left-to-right isolate', '甲\u2066乙', CONTROL],
    ['a right-to-left mark', '甲\u200f乙', CONTROL],
    ['a zero-width space', '甲\u200b乙', CONTROL],
    ['nothing but a zero-width space', '\u200b', CONTROL],
    ['half of a character, first', '甲\ud83d', BROKEN],
    ['half of a character, second', '\udc4d甲', BROKEN],
    ['a number', 7, '请填写名称。'],
    ['null', null, '请填写名称。'],
    ['a list', ['甲'], '请填写名称。'],
  ])('refuses %s', (_name, given, message) => {
    expect(told(schema, given)).toBe(message)
  })
})

describe.each([
  ['a required line', line('名称', 10)],
  ['a required text', prose('名称', 10)],
])('%s', (_what, schema) => {
  it.each([undefined, '', '   ', '\t\n', '　', '\ufeff'])('must not be left empty as %j', (given) => {
    expect(told(schema, given)).toBe('请填写名称。')
  })
})

describe.each([
  ['an optional line', optionalLine('名称', 10)],
  ['an optional text', optionalProse('名称', 10)],
])('%s', (_what, schema) => {
  it.each([undefined, '', '   ', '　\n'])('may be left empty as %j', (given) => {
    expect(schema.parse(given)).toBe('')
  })
})

describe.each([
  ['a line', line('名称', 10)],
  ['an optional line', optionalLine('名称', 10)],
])('%s', (_what, schema) => {
  it.each(['甲\n乙', '甲\r\n乙', '甲\r乙', '甲\u2028乙', '甲\u2029乙'])(
    'refuses %j, which breaks it',
    (given) => {
      expect(told(schema, given)).toBe('名称请写在一行内。')
    },
  )
})

describe('a text of several lines', () => {
  it.each(['甲\n乙', '甲\r\n乙', '甲\r乙', '甲\u2028乙', '\r\n甲\r\n乙\r\n'])(
    'keeps %j with plain line feeds',
    (given) => {
      expect(prose('名称', 10).parse(given)).toBe('甲\n乙')
    },
  )

  it('counts its length after the line ends were made plain', () => {
    expect(prose('名称', 3).parse('甲\r\n乙')).toBe('甲\n乙')
    expect(told(prose('名称', 2), '甲\r\n乙')).toBe('名称不能超过 2 个字。')
  })
})

describe('a text with a least length', () => {
  it('says how long it must be, at one less and not at the length', () => {
    expect(told(line('理由', 10, 3), '一二')).toBe('理由至少 3 个字。')
    expect(line('理由', 10, 3).parse('一二三')).toBe('一二三')
    expect(told(line('理由', 10, 3), '  ')).toBe('理由至少 3 个字。')
  })
})

describe('a day', () => {
  it.each(['2026-03-19', '2024-02-29', '2000-12-31'])('takes %s', (given) => {
    expect(day.parse(given)).toBe(given)
  })
  it.each(['2026-02-29', '2026-13-01', '2026-3-19', '2026-03-19T00:00', '20260319', '', 'x', 7, null])(
    'refuses %j',
    (given) => {
      expect(told(day, given)).toBe('请填写真实存在的日期，例如 2026-03-19。')
    },
  )
})

describe('the identifiers in addresses', () => {
  it.each([
    [organId, 'yangqing', true],
    [organId, 'ab', true],
    [organId, 'a', false],
    [organId, 'Yangqing', false],
    [organId, '../etc', false],
    [organId, `a${'b'.repeat(40)}`, true],
    [organId, `a${'b'.repeat(41)}`, false],
    [organId, 'yangqing\n', false],
    [caseId, '12345678', true],
    [caseId, '1234567', false],
    [caseId, 'a'.repeat(64), true],
    [caseId, 'a'.repeat(65), false],
    [caseId, 'account:1234', false],
    [commandKey, '12345678', true],
    [commandKey, '1234567', false],
    [commandKey, 'a'.repeat(80), true],
    [commandKey, 'a'.repeat(81), false],
    [commandKey, 'press-\u00001', false],
    [commandKey, 'press 0001', false],
  ])('%#: %j stands %s', (schema, given, stands) => {
    expect(schema.safeParse(given).success).toBe(stands)
  })
})

describe('what a schema does not say in its own words', () => {
  it.each([
    [z.object({ a: z.string() }), {}, '请填写这一项。'],
    [z.string(), 7, '这一项的内容不对，请重新填写。'],
    [z.array(z.string()), 'x', '这一项的内容不对，请重新填写。'],
    [z.enum(['a', 'b']), 'c', '请从给出的选项中选择。'],
    [z.literal(true), false, '请从给出的选项中选择。'],
    [z.strictObject({}), { a: 1 }, '有不认识的内容，请刷新页面后重试。'],
  ])('%#: is said in Chinese', (schema, given, message) => {
    expect(told(schema, given)).toBe(message)
  })

  it.each([
    [z.string().max(2), 'abc'],
    [z.string().min(2), 'a'],
    [z.number().max(2), 3],
    [z.int(), 1.5],
    [z.array(z.string()).min(1), []],
    [z.email(), 'x'],
    [z.url(), 'x'],
    [z.uuid(), 'x'],
    [z.iso.date(), 'x'],
    [z.string().regex(/a/), 'x'],
    [z.union([z.string(), z.number()]), true],
    [z.number().multipleOf(5), 3],
    [z.file().max(1), new File(['ab'], 'a')],
    [z.string().refine(() => false), 'x'],
  ])('%#: is at least not said in English', (schema, given) => {
    expect(told(schema, given)).toMatch(/^\p{Script=Han}/u)
  })
})
