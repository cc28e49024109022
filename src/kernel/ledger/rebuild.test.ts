import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clocksByDue } from '../clocks/testing.ts'
import { inTransaction } from '../context.ts'
import type { Database } from '../database.ts'
import { nextNumber } from '../numbering.ts'
import { allCounters } from '../numbering-store.ts'
import { openTestOffice, type TestOffice } from '../testing.ts'
import { act } from './act.ts'
import type { Procedure } from './procedure.ts'
import { rebuildable, rebuildReadModels } from './rebuild.ts'

type Asked = { kind: 'asked'; payload: { about: string; number: number } }
type Answered = { kind: 'answered'; payload: { text: string } }
interface Question {
  about: string
  number: number
  since: string
  answer: string | null
}

const question: Procedure<Question, Asked | Answered> = {
  kind: 'question',
  begin: { about: '', number: 0, since: '', answer: null },
  apply: (state, event) =>
    event.kind === 'asked'
      ? { ...event.payload, since: event.day, answer: null }
      : { ...state, answer: event.payload.text },
  save: async (db, { organ, id, state }) => {
    await sql`DELETE FROM question WHERE organ_id = ${organ} AND id = ${id}`.execute(db)
    await sql`INSERT INTO question VALUES (${organ}, ${id}, ${state.about}, ${state.answer})`.execute(db)
  },
  clear: async (db) => void (await sql`DELETE FROM question`.execute(db)),
  numbers: (state) => [{ series: 'question', year: 2026, value: state.number }],
  clocks: (state) =>
    state.answer !== null
      ? []
      : [
          {
            name: 'answer',
            label: '答复',
            title: state.about,
            start: state.since,
            days: 5,
            unit: 'workday',
            pauses: [],
            department: '',
          },
        ],
}

describe('rebuilding', () => {
  let office: TestOffice
  const ask = (organ: string, id: string) =>
    inTransaction(office.ctx, (inside) =>
      act(
        inside,
        question,
      )({
        organ,
        id,
        key: `ask-${organ}-${id}`,
        decide: async (_standing, ctx) => [
          {
            kind: 'asked',
            payload: { about: `镕喆堃 ${id}`, number: await nextNumber(ctx, organ, 'question', 2026) },
          },
        ],
      }),
    )
  const answer = (organ: string, id: string) =>
    act(
      office.ctx,
      question,
    )({
      organ,
      id,
      key: `answer-${organ}-${id}`,
      decide: () => [{ kind: 'answered', payload: { text: '已答复' } }],
    })
  const live = async (db: Database) => ({
    questions: (await sql`SELECT * FROM question ORDER BY organ_id, id`.execute(db)).rows,
    counters: await allCounters(db),
    clocks: [await clocksByDue(db, 'jianxin', 1000), await clocksByDue(db, 'yangqing', 1000)],
  })
  const rebuild = () => rebuildReadModels(office.ctx, [rebuildable(question)])

  beforeAll(async () => {
    office = await openTestOffice()
    await sql`CREATE TABLE question (organ_id text, id text, about text, answer text, PRIMARY KEY (organ_id, id))`.execute(
      office.ctx.db,
    )
  })
  afterAll(() => office.close())
  beforeEach(async () => {
    for (const table of ['event', 'stream', 'counter', 'clock', 'question'])
      await sql`DELETE FROM ${sql.table(table)}`.execute(office.ctx.db)
  })

  it('gives the very rows, numbers and clocks that stood before', async () => {
    for (const id of ['case-0001', 'case-0002', 'case-0003']) await ask('yangqing', id)
    await ask('jianxin', 'case-0001')
    await answer('yangqing', 'case-0002')
    const before = await live(office.ctx.db)
    expect(before.questions).toHaveLength(4)
    expect(before.clocks.map((clocks) => clocks.length)).toEqual([1, 2])
    expect(await rebuild()).toEqual({ question: 4 })
    expect(await live(office.ctx.db)).toEqual(before)
  })

  it('mends what was changed, lost or invented beside the ledger', async () => {
    await ask('yangqing', 'case-0001')
    await ask('yangqing', 'case-0002')
    const before = await live(office.ctx.db)
    await sql`UPDATE question SET about = '改过' WHERE id = 'case-0001'`.execute(office.ctx.db)
    await sql`DELETE FROM question WHERE id = 'case-0002'`.execute(office.ctx.db)
    await sql`INSERT INTO question VALUES ('yangqing', 'case-0009', '没有的事', NULL)`.execute(office.ctx.db)
    await sql`UPDATE counter SET value = 99`.execute(office.ctx.db)
    await sql`UPDATE clock SET due = '2030-01-01'`.execute(office.ctx.db)
    await rebuild()
    expect(await live(office.ctx.db)).toEqual(before)
  })

  it('goes on with the next number afterwards', async () => {
    await ask('yangqing', 'case-0001')
    await ask('yangqing', 'case-0002')
    await rebuild()
    expect((await ask('yangqing', 'case-0003')).state.number).toBe(3)
  })

  it('leaves the ledger itself alone', async () => {
    await ask('yangqing', 'case-0001')
    const hashes = async () => (await sql`SELECT hash FROM event`.execute(office.ctx.db)).rows
    const before = await hashes()
    await rebuild()
    expect(await hashes()).toEqual(before)
  })

  it('does nothing at all when it fails half way', async () => {
    await ask('yangqing', 'case-0001')
    const before = await live(office.ctx.db)
    const broken = {
      ...question,
      save: async () => {
        throw new Error('坏了')
      },
    }
    await expect(rebuildReadModels(office.ctx, [rebuildable(broken)])).rejects.toThrow('坏了')
    expect(await live(office.ctx.db)).toEqual(before)
  })

  it('of an empty ledger leaves empty lists', async () => {
    await sql`INSERT INTO question VALUES ('yangqing', 'case-0009', '没有的事', NULL)`.execute(office.ctx.db)
    expect(await rebuild()).toEqual({ question: 0 })
    expect((await live(office.ctx.db)).questions).toEqual([])
  })

  it('goes through more than one batch, and tells how far it is', async () => {
    await inTransaction(office.ctx, async (inside) => {
      for (let nth = 0; nth < 501; nth += 1) {
        const id = `case-${String(nth).padStart(4, '0')}`
        await act(
          inside,
          question,
        )({
          organ: nth < 300 ? 'jianxin' : 'yangqing',
          id,
          key: `ask-${id}`,
          decide: () => [{ kind: 'asked', payload: { about: id, number: nth + 1 } }],
        })
      }
    })
    const told: number[] = []
    const rebuilt = await rebuildReadModels(office.ctx, [rebuildable(question)], (_kind, cases) => {
      told.push(cases)
    })
    expect([rebuilt, told]).toEqual([{ question: 501 }, [500, 501]])
    expect((await live(office.ctx.db)).questions).toHaveLength(501)
  })
})
