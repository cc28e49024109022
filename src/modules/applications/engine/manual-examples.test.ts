import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { OUTCOME_KEYS, OUTCOMES } from '../rules/outcome-kinds.ts'
import { EVENT_KINDS } from './case-engine.ts'
import { readHistory } from './history.ts'
import { replay } from './replay.ts'
import { calendar } from './testing.ts'

const PAGE = new URL('../../../../docs/manual/application-replay.md', import.meta.url)
const EXAMPLE = /### (.+)\n\n```json\n([\s\S]+?)```\n\n`--as-of ([\d-]+)` → (.+)\n/g
const examples = [...readFileSync(PAGE, 'utf8').matchAll(EXAMPLE)].map(
  ([, title = '', json = '', asOf = '', told = '']) => ({ title, json, asOf, told }),
)

function playedOf(json: string, asOf: string) {
  const history = readHistory(JSON.parse(json))
  if ('problems' in history) throw new Error(history.problems.join())
  return replay(history.events, { day: asOf, calendar })
}

function toldOf(json: string, asOf: string): string {
  const played = playedOf(json, asOf)
  if ('refused' in played) return `拒绝 \`${played.refused.name}\``
  const { status, clocks, reportRow, fee } = played.case
  const due = clocks.find((clock) => clock.name === 'reply')?.due ?? '停止'
  const more = [reportRow && `计入 \`${reportRow}\``, fee && `费用 \`${fee.yuan}\``].filter(Boolean)
  return [`\`${status}\``, `答复期限 \`${due}\``, ...more].join('，')
}

describe('the examples of the manual', () => {
  it.each(examples)('$title comes to what the page says', ({ json, asOf, told }) => {
    expect(toldOf(json, asOf)).toBe(told)
  })

  it('show every kind of event at least once', () => {
    const shown = new Set(
      examples.flatMap(({ json }) => JSON.parse(json).events.map(({ kind }: { kind: string }) => kind)),
    )
    expect(EVENT_KINDS.filter((kind) => !shown.has(kind))).toEqual([])
  })

  it('show every outcome at least once, and where the report counts it', () => {
    const shown = new Set(
      examples.flatMap(({ json }) =>
        JSON.parse(json).events.map(({ outcome }: { outcome?: string }) => outcome),
      ),
    )
    // What the applicant lets pass ends in a lapse or in a reply; both are shown.
    expect(OUTCOME_KEYS.filter((outcome) => !shown.has(outcome))).toEqual([])
    for (const outcome of OUTCOME_KEYS)
      expect(
        examples.some(({ told }) => told.includes(OUTCOMES[outcome].row)),
        outcome,
      ).toBe(true)
  })
})

describe('a history that cannot be read', () => {
  const event = { kind: 'received', day: '2026-03-02', channel: 'counter' }
  it.each([
    ['no object', 7, '文件'],
    ['another procedure', { procedure: 'trade', events: [event] }, 'procedure：目前只有'],
    ['no events', { procedure: 'application', events: [] }, 'events：至少要有一个事件'],
    [
      'an unknown kind',
      { procedure: 'application', events: [event, { kind: 'x', day: '2026-03-02' }] },
      '第 2 个事件 kind：kind 须是',
    ],
    [
      'a day that does not exist',
      { procedure: 'application', events: [{ ...event, day: '2026-02-30' }] },
      '第 1 个事件 day：须是真实存在的日期',
    ],
    [
      'a missing field',
      { procedure: 'application', events: [{ kind: 'received', day: '2026-03-02' }] },
      '第 1 个事件 channel：须是这些之一',
    ],
    [
      'a field nobody knows',
      { procedure: 'application', events: [{ ...event, colour: 1 }] },
      '第 1 个事件：有不认识的字段 colour',
    ],
  ])('%s is named by its place', (_, json, told) => {
    const history = readHistory(json)
    expect('problems' in history && history.problems[0]).toContain(told)
  })
})
