import { SYSTEM } from '#kernel/accounts/index.ts'
import { clockAt } from '#kernel/clock.ts'
import { actingAs, type Context } from '#kernel/context.ts'
import {
  assignFinding,
  closeAccount,
  dismissFinding,
  type Fault,
  missFault,
  noteUpdate,
  registerAccount,
  repairFinding,
  requestRun,
  seeFault,
} from '#modules/monitoring/index.ts'
import type { Cast } from './cast.ts'
import { type Happens, instant } from './timeline.ts'
import written from './yangqing/monitoring.json' with { type: 'json' }

const ORGAN = 'yangqing'

type Known = Omit<Fault, 'check'> & { check: string }

function faultOf({ check, subject, title, seen, proof, address, department }: Known): Fault {
  return { check: check as Fault['check'], subject, title, seen, proof, address, department }
}

interface Stage {
  ctx: Context
  cast: Cast
}

/** What the program did on its own at an instant. */
const program = ({ ctx }: Stage, at: string): Context => actingAs({ ...ctx, clock: clockAt(at) }, SYSTEM)

/** The two looks at a fault, half an hour and more apart; the first tells under which id it stands. */
function looks(stage: Stage, known: Known, day: string, ids: Map<string, string>): Happens[] {
  const fault = faultOf(known)
  const name = `${known.check} ${known.subject} ${day}`
  return ['05:20', '06:10'].map((time) => {
    const at = instant(day, time)
    return {
      at,
      what: `监测 ${name}`,
      async run() {
        const { id } = await seeFault(program(stage, at), { organ: ORGAN, run: `seed-${day}-${time}`, fault })
        ids.set(known.subject, id)
      },
    }
  })
}

function idOf(ids: Map<string, string>, subject: string): string {
  const id = ids.get(subject)
  if (!id) throw new Error(`演示问题 ${subject} 还没有发现`)
  return id
}

type Repaired = (typeof written.closed)[number] & { reopenedOn?: string }

function repairs(stage: Stage, one: Repaired, ids: Map<string, string>): Happens[] {
  const key = `seed-${one.check}-${one.foundOn}`
  const officer = (at: string) => stage.cast.as('disclosure-officer', ORGAN, at)
  const step = (
    day: string,
    time: string,
    what: string,
    run: (at: string, id: string) => Promise<unknown>,
  ) => {
    const at = instant(day, time)
    return { at, what: `${key} ${what}`, run: () => run(at, idOf(ids, one.subject)) }
  }
  const repair = (day: string, time: string, done: string, suffix: string) =>
    step(day, time, '整改', (at, id) =>
      repairFinding(officer(at), { organ: ORGAN, id, key: `${key}-repair${suffix}`, done }),
    )
  const again = one.reopenedOn
    ? [
        repair(one.repairedOn, '11:00', '已经改正。', '-1'),
        step(one.reopenedOn, '12:00', '复测未通过', (at) =>
          seeFault(program(stage, at), { organ: ORGAN, run: `${key}-again`, fault: faultOf(one) }),
        ),
      ]
    : []
  return [
    ...looks(stage, one, one.foundOn, ids),
    step(one.assignedOn, '09:30', '派单', (at, id) => {
      const { department, days } = one
      const wanted = { organ: ORGAN, id, key: `${key}-assign`, department, days, note: '' }
      return assignFinding(officer(at), wanted)
    }),
    ...again,
    repair(one.repairedOn, '16:00', one.done, ''),
    step(one.closedOn, '05:20', '复测', (at, id) =>
      missFault(program(stage, at), { organ: ORGAN, run: `${key}-closed`, id }),
    ),
  ]
}

function falseAlarms(stage: Stage, ids: Map<string, string>): Happens[] {
  return written.alarms.flatMap((one) => {
    const [first, second] = looks(stage, one, one.foundOn, ids)
    const at = instant(one.dismissedOn ?? one.fadedOn ?? one.foundOn, '10:00')
    const end: Happens = {
      at,
      what: `${one.subject} 不是问题`,
      run: () => {
        const id = idOf(ids, one.subject)
        if (!one.reason)
          return missFault(program(stage, at), { organ: ORGAN, run: `seed-faded-${one.foundOn}`, id })
        const officer = stage.cast.as('disclosure-officer', ORGAN, at)
        return dismissFinding(officer, {
          organ: ORGAN,
          id,
          key: `seed-dismiss-${one.foundOn}`,
          reason: one.reason,
        })
      },
    }
    return [...(first ? [first] : []), ...(one.reason && second ? [second] : []), end]
  })
}

type Account = (typeof written.accounts)[number]

function accountSteps(stage: Stage, one: Account, ids: Map<string, string>, ago: (count: number) => string) {
  const officer = (at: string) => stage.cast.as('disclosure-officer', ORGAN, at)
  const { key, name, platform, department, address, proof } = one
  const registered = instant(one.registeredOn, '10:00')
  const updated = one.updatedOn ?? ago(one.updatedWorkdaysAgo ?? 0)
  const checked = instant(one.checkedOn ?? ago(one.checkedWorkdaysAgo ?? 0), '08:40')
  const closed = one.closedOn ? [{ on: instant(one.closedOn, '10:00'), reason: one.reason ?? '' }] : []
  const account = { name, platform, department, address }
  return [
    {
      at: registered,
      what: `账号 ${name}`,
      async run() {
        const { id } = await registerAccount(officer(registered), {
          organ: ORGAN,
          key: `seed-account-${key}`,
          account,
        })
        ids.set(key, id)
      },
    },
    {
      at: checked,
      what: `账号 ${name} 核对`,
      run: () =>
        noteUpdate(officer(checked), {
          organ: ORGAN,
          id: idOf(ids, key),
          key: `seed-update-${key}`,
          day: updated,
          proof,
        }),
    },
    ...closed.map(({ on, reason }) => ({
      at: on,
      what: `账号 ${name} 注销`,
      run: () =>
        closeAccount(officer(on), { organ: ORGAN, id: idOf(ids, key), key: `seed-close-${key}`, reason }),
    })),
  ]
}

/** Two findings are open today: one given to its department, one waiting for that. */
function openToday(stage: Stage, ids: Map<string, string>, ago: (count: number) => string): Happens[] {
  const media = (): Known => ({
    ...{
      check: 'media-stale',
      subject: idOf(ids, 'toutiao'),
      title: '今日头条“洋青镇人民政府”14天内没有更新',
    },
    ...{ seen: `最近更新 ${ago(25)}，${ago(3)} 核对。`, address: '', department: 'economy' },
    proof: [`最近更新：${ago(25)}`, `核对日期：${ago(3)}`],
  })
  const documents: Known = {
    ...{ check: 'column-stale', subject: 'documents', title: '“部门文件”超过6个月没有更新' },
    ...{
      seen: '最新一条是 2026-05-09 的，已超过6个月。',
      address: '/yangqing/documents/',
      department: 'office',
    },
    proof: ['栏目类别：政策文件', '最新日期：2026-05-09'],
  }
  const found = instant(ago(2), '05:20')
  const assigned = instant(ago(2), '09:10')
  const latest = instant(ago(1), '05:20')
  const officer = stage.cast.as('disclosure-officer', ORGAN, assigned)
  const wanted = { organ: ORGAN, department: 'economy', days: 5, note: '请更新或者报请注销。' }
  return [
    {
      at: found,
      what: '今天未结 1',
      async run() {
        const seen = await seeFault(program(stage, found), {
          organ: ORGAN,
          run: 'seed-open-1',
          fault: faultOf(media()),
        })
        ids.set('open-media', seen.id)
      },
    },
    {
      at: assigned,
      what: '今天未结 1 派单',
      run: () =>
        assignFinding(officer, { ...wanted, id: idOf(ids, 'open-media'), key: 'seed-open-1-assign' }),
    },
    {
      at: latest,
      what: '今天未结 2',
      run: () =>
        seeFault(program(stage, latest), { organ: ORGAN, run: 'seed-open-2', fault: faultOf(documents) }),
    },
    {
      at: instant(ago(1), '08:30'),
      what: '检查',
      run: () =>
        requestRun(program(stage, stage.ctx.clock.now().toISOString()), {
          organ: ORGAN,
          key: 'seed-first-run',
          cause: 'timed',
        }),
    },
  ]
}

/**
 * Findings from 2024 on, each found, looked at again, given out, repaired and tested; two open today; the register
 * of accounts. The run asked for last is carried out on the real pages when the program starts.
 */
export function monitoringHappenings(
  ctx: Context,
  cast: Cast,
  workdaysAgo: (count: number) => string,
): Happens[] {
  const stage = { ctx, cast }
  const ids = new Map<string, string>()
  return [
    ...written.accounts.flatMap((one) => accountSteps(stage, one, ids, workdaysAgo)),
    ...written.closed.flatMap((one) => repairs(stage, one, ids)),
    ...falseAlarms(stage, ids),
    ...openToday(stage, ids, workdaysAgo),
  ]
}
