import type { Context } from '#kernel/context.ts'
import type { Day } from '#law/index.ts'
import { seeIdentity } from '#modules/privacy/index.ts'
import { addFile, dispatchLetter, endDispatch, redactFile } from '#modules/release/index.ts'
import type { Cast } from './cast.ts'
import { type Happens, instant } from './timeline.ts'

const ORGAN = 'yangqing'

interface Prepared {
  name: string
  text: string
  /** Names to be held back, each the whole of a cell. */
  names?: string[]
}

const FILES: Record<string, Prepared> = {
  '2026-03': {
    name: '无障碍改造对象和造价.csv',
    text: '序号,姓名,村,改造项目,造价（元）\r\n1,岑阿木,榕坡村,坡道和扶手,3860\r\n2,甘小禾,大塘坎村,卫生间改造,5240\r\n3,温桂枝,新桥头村,闪光门铃,680\r\n',
    names: ['岑阿木', '甘小禾', '温桂枝'],
  },
  '2026-05': {
    name: '冷链仓储用地规划条件.txt',
    text: '红土岭村冷链仓储用地规划条件\r\n一、用地性质：仓储用地。\r\n二、容积率不高于1.0，建筑高度不超过12米。\r\n三、须配套污水处理设施。\r\n',
  },
  '2026-01': {
    name: '2025/2026年榨季砍运安排.txt',
    text: '洋青镇2025/2026年榨季甘蔗砍运安排\r\n各村按糖厂砍运证的日期进场，雨天顺延。\r\n',
  },
}

interface Sent {
  way: 'post' | 'email' | 'hand' | 'online'
  number: string
  on: Day
  end: { how: 'arrived' | 'returned'; on: Day; text: string } | null
}

const SENT: Record<string, Sent[]> = {
  '2026-01': [
    {
      way: 'email',
      number: '',
      on: '2026-01-30',
      end: { how: 'arrived', on: '2026-01-30', text: '对方回信确认' },
    },
  ],
  '2026-03': [
    {
      way: 'email',
      number: '',
      on: '2026-05-12',
      end: { how: 'arrived', on: '2026-05-13', text: '对方回信确认' },
    },
  ],
  '2026-04': [
    {
      ...{ way: 'post', number: '1100000000101', on: '2026-06-24' },
      end: { how: 'returned', on: '2026-07-01', text: '收件人外出，逾期未领，退回' },
    },
    {
      ...{ way: 'post', number: '1100000000102', on: '2026-07-02' },
      end: { how: 'arrived', on: '2026-07-06', text: '本人签收' },
    },
  ],
  '2026-05': [{ way: 'online', number: '', on: '2026-09-03', end: null }],
}

/** Adds what goes out with a reply, with names held back where that is due; returns the files to send. */
export async function preparedFiles(officer: Context, key: string, id: string): Promise<string[]> {
  const prepared = FILES[key]
  if (!prepared) return []
  const { text, names = [] } = prepared
  const name = prepared.name.replace('/', '—')
  const on = { organ: ORGAN, id }
  const upload = { name, bytes: Buffer.from(`\ufeff${text}`) }
  const added = await addFile(officer, { ...on, key: `seed-file-${key}`, role: 'answer', file: upload })
  if (names.length === 0) return [added.file]
  const passages = names.map((words) => ({
    ...{ words, whole: true, ground: 'privacy' as const },
    note: '残疾人家庭的姓名',
  }))
  const clean = await redactFile(officer, { ...on, key: `seed-redact-${key}`, file: added.file, passages })
  return [clean.file]
}

const LOOKS: [key: string, day: Day, reason: string][] = [
  ['2026-04', '2026-07-02', '邮件退回，核对通信地址和电话'],
  ['2026-05', '2026-09-01', '电话核对所需信息的年份'],
]

/** Looks at identities that were needed, each with its reason. */
export function identityLooks(cast: Cast, idOf: (key: string) => string): Happens[] {
  return LOOKS.map(([key, day, reason]) => {
    const at = instant(day, '10:05')
    const look = { organ: ORGAN, key: `seed-look-${key}`, reason }
    const officer = () => cast.as('disclosure-officer', ORGAN, at)
    const run = async () => void (await seeIdentity(officer(), { ...look, id: idOf(key) }))
    return { at, what: `${key} 查看身份`, run }
  })
}

/** How the replies were sent, one of them twice. */
export function dispatchSteps(cast: Cast, key: string, idOf: () => string): Happens[] {
  return (SENT[key] ?? []).flatMap(({ way, number, on: day, end }, at) => {
    const when = instant(day, `16:${10 + at}`)
    const press = `seed-dispatch-${key}-${at}`
    let dispatch = ''
    const send = async () => {
      const officer = cast.as('disclosure-officer', ORGAN, when)
      const sent = { organ: ORGAN, id: idOf(), key: press, letter: 'reply' as const, who: '' }
      dispatch = await dispatchLetter(officer, { ...sent, way, number, day, text: '' })
    }
    const steps: Happens[] = [{ at: when, what: `${key} 发出`, run: send }]
    if (!end) return steps
    const ended = instant(end.on, `17:${10 + at}`)
    const finish = () =>
      endDispatch(cast.as('disclosure-officer', ORGAN, ended), {
        ...{ organ: ORGAN, id: idOf(), key: `${press}-end`, dispatch },
        ...{ how: end.how, day: end.on, text: end.text },
      })
    return [...steps, { at: ended, what: `${key} 送达结果`, run: finish }]
  })
}
