import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkReport } from './check-report.ts'

const file = () =>
  JSON.parse(readFileSync(new URL('./rules/fixtures/huaian-2024.json', import.meta.url), 'utf8'))
const failing = (json: unknown) => {
  const check = checkReport(json)
  if (!check.readable) throw new Error(check.problems.join())
  return check.equations.filter((one) => !one.holds)
}

describe('checking a report file', () => {
  it('finds nothing wrong in a report that was really published', () => {
    expect(failing(file())).toEqual([])
    expect(checkReport(file())).toMatchObject({ readable: true, warnings: [] })
  })

  it('names the equations and places that one changed cell breaks', () => {
    const json = file()
    json.table3.granted.natural_person += 1
    expect(failing(json).map(({ id, where }) => [id, where])).toEqual([
      ['R2', '表三「三、（一）予以公开」行'],
      ['R3', '表三「自然人」列'],
    ])
  })

  it.each([
    ['township', 1],
    ['county government', 1],
    ['prefecture city', 0],
    [undefined, 0],
  ])('warns of rules made at level “%s”: %i', (level, warnings) => {
    const json = file()
    json.meta.level = level
    expect(checkReport(json)).toMatchObject({ readable: true, warnings: { length: warnings } })
  })

  it.each([[null], ['text'], [[]], [{}], [{ table2: {}, table3: {}, table4: {} }]])(
    'says why %j cannot be read',
    (json) => {
      const check = checkReport(json)
      expect(check.readable || check.problems.length).toBeGreaterThan(0)
    },
  )
})
