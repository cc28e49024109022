import { describe, expect, it } from 'vitest'
import { FORM_TABLES, type FormTable, stepFrom, tableText } from './form-order.ts'

const three = FORM_TABLES.find(({ key }) => key === 'table3') as FormTable

describe('the order of the upper system’s form', () => {
  it('has every figure of the form once', () => {
    const places = FORM_TABLES.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ place }) => place)),
    )
    expect(places).toHaveLength(200)
    expect(new Set(places).size).toBe(200)
  })

  it('is copied line by line, with tabs between, zeros written', () => {
    const lines = tableText(three, { 'table3.new_received.total': 7 }).split('\n')
    expect(lines).toHaveLength(25)
    expect(lines[0]).toBe('0\t0\t0\t0\t0\t0\t7')
  })

  it.each([
    ['table3.granted.natural_person', 'ArrowRight', 'table3.granted.commercial_enterprise'],
    ['table3.granted.natural_person', 'ArrowLeft', 'table3.granted.natural_person'],
    ['table3.granted.total', 'ArrowRight', 'table3.granted.total'],
    ['table3.granted.total', 'ArrowDown', 'table3.partially_granted.total'],
    ['table3.new_received.total', 'ArrowUp', 'table3.new_received.total'],
    ['table3.granted.total', 'Home', 'table3.granted.total'],
  ])('leads from %s by %s to %s', (from, key, to) => {
    expect(stepFrom(three, from, key)).toBe(to)
  })
})
