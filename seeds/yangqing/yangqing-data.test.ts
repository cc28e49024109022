import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ROLES } from '#kernel/permissions.ts'
import { isDay, OGI } from '#law/index.ts'

type Article = Parameters<typeof OGI.cite>[0]
const text = z.string().trim().min(1)
const day = z.string().refine(isDay)
const count = z.number().int().min(0)

const ORGAN = z.looseObject({
  id: text,
  parent: text.nullable(),
  creditCode: text,
  departments: z.array(z.looseObject({ id: text })).min(1),
  dutyRoster: z.array(z.looseObject({ weekday: z.int().min(1).max(5), name: text })).length(5),
})
const ACCOUNT = z.strictObject({
  username: z.string().regex(/^[a-z]+$/),
  name: text,
  organ: text,
  department: text.optional(),
  roles: z.array(z.string().refine((role) => role in ROLES)).min(1),
})
const ITEM = z.strictObject({
  key: text,
  area: text,
  level1: text,
  level2: text,
  content: text,
  basis: z.array(z.union([text, z.strictObject({ act: z.literal('OGI'), article: text })])).min(1),
  basisText: text,
  limit: text,
  limitDays: z.int().min(1).max(20),
  body: text,
  department: text,
  channels: z.array(text).min(1),
  audience: z.union([z.literal('全社会'), z.string().startsWith('特定群体：')]),
  method: z.enum(['主动公开', '依申请公开']),
  level: z.enum(['县级', '乡级', '村级']),
  columns: z.array(text).min(1),
})
const REPORT = z.looseObject({
  year: z.int(),
  table2: z.looseObject({ rules: z.tuple([count, count, count]) }),
  sections: z.looseObject({ overall: z.record(z.string(), text) }),
  submittedOn: day,
  publishedOn: day,
})

const source = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')
const read = <T>(file: string, shape: z.ZodType<T>): T => shape.parse(JSON.parse(source(file)))
const { organs } = read('organs.json', z.strictObject({ organs: z.array(ORGAN) }))
const accounts = read('accounts.json', z.array(ACCOUNT))
const guide = read('guide.json', z.record(z.string(), z.union([text, z.array(text).min(1)])))
const items = read('catalogue.json', z.array(ITEM))
const reports = read('reports.json', z.array(REPORT))
const departmentsOf = (organ: string) =>
  organs.find(({ id }) => id === organ)?.departments.map(({ id }) => id) ?? []

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const YANGQING_COLUMNS =
  'news notices decisions personnel commendations finance subsidies emergency plans projects interpretation rural services functions leaders documents system reports'

// GB 32100: the weights are the powers of 3 modulo 31, and the check character brings the sum to a multiple of 31.
const creditCodeHolds = (code: string) => {
  const values = [...code].map((sign) => CREDIT.indexOf(sign))
  const sum = values.slice(0, 17).reduce((total, value, at) => total + value * 3 ** at, 0)
  return values.length === 18 && !values.includes(-1) && (sum + (values[17] ?? 0)) % 31 === 0
}
describe('the organs and people of the demonstration', () => {
  it('are one county, one town and four villages with distinct credit codes', () => {
    expect(organs.map((organ) => organ.parent)).toEqual([null, 'suixi', ...Array(4).fill('yangqing')])
    expect(new Set(organs.map((organ) => organ.creditCode)).size).toBe(organs.length)
    expect(departmentsOf('yangqing')).toHaveLength(9)
  })

  it.each(['organs.json', 'applications.json'])('hold only valid credit codes in %s', (file) => {
    const codes = [...source(file).matchAll(/"(?:creditCode|organisationCode)": "(.*)"/g)].map(
      ([, code]) => code,
    )
    expect(codes.length).toBeGreaterThanOrEqual(6)
    expect(codes.filter((code) => !creditCodeHolds(code ?? ''))).toEqual([])
  })

  it('give every account an organ and a department that exist, and no one two steps of one review', () => {
    const reviews = ['editor', 'first-reviewer', 'second-reviewer', 'final-reviewer']
    expect(new Set(accounts.map(({ username }) => username)).size).toBe(accounts.length)
    for (const { username, organ, department, roles } of accounts) {
      expect(
        organs.map(({ id }) => id),
        username,
      ).toContain(organ)
      if (department) expect(departmentsOf(organ), username).toContain(department)
      expect(roles.filter((role) => reviews.includes(role)).length, username).toBeLessThanOrEqual(1)
    }
  })
})

describe('the guide and the catalogue', () => {
  it('leave out no element of the guide', () => {
    const named = 'classification arrangement obtaining officeName address officeHours telephone fax online'
    expect(Object.keys(guide)).toEqual(expect.arrayContaining(named.split(' ')))
  })

  it('give every application a department of the town', () => {
    const owners = read('applications.json', z.array(z.looseObject({ department: text })))
    expect(owners.filter(({ department }) => !departmentsOf('yangqing').includes(department))).toEqual([])
  })

  it('hold 45 items that cite stated articles, have an owner and fill every column of the town', () => {
    const cited = items.flatMap(({ basis }) =>
      basis.flatMap((one) => (typeof one === 'string' ? [] : (one.article as Article))),
    )
    expect(new Set(items.map(({ key }) => key)).size).toBe(45)
    for (const article of cited) expect(() => OGI.cite(article), article).not.toThrow()
    expect(items.filter(({ department }) => !departmentsOf('yangqing').includes(department))).toEqual([])
    expect([...new Set(items.flatMap(({ columns }) => columns))].sort()).toEqual(
      YANGQING_COLUMNS.split(' ').sort(),
    )
  })
})

describe('the yearly reports', () => {
  it('make no rules and come out in January', () => {
    expect(reports.map(({ year }) => year)).toEqual([2023, 2024, 2025])
    for (const { year, table2, submittedOn, publishedOn } of reports) {
      expect(table2.rules).toEqual([0, 0, 0])
      expect(submittedOn <= publishedOn && publishedOn.startsWith(`${year + 1}-01-`)).toBe(true)
    }
  })

  it('count nothing by hand: the draft of the year brings every figure', () => {
    for (const { sections } of reports) {
      const written = Object.values(sections.overall).join('')
      expect(written).not.toMatch(/\{\{|\d+\s*[件条]/)
    }
  })
})
