import { minuteAt } from '#kernel/clock.ts'
import type { Recorded } from '#kernel/ledger/index.ts'
import { citation } from '#law/index.ts'
import type { ArticleEvent } from './article.ts'
import type { Beside } from './beside-history.ts'
import { DISCLOSURE_MODES, GROUNDS } from './rules/disclosure-mode.ts'
import { SIGNING_STEPS, type SigningStep } from './rules/signing-flow.ts'
import type { Timing } from './rules/timing.ts'
import { VALIDITIES } from './rules/validity.ts'
import { WITHDRAWALS } from './rules/withdrawal.ts'

type Told<K extends ArticleEvent['kind']> = (payload: Extract<ArticleEvent, { kind: K }>['payload']) => {
  label: string
  note?: string
}

const SAVED = '修改'

const TOLD: { [K in ArticleEvent['kind']]: Told<K> } = {
  'article-created': () => ({ label: '新建' }),
  'draft-saved': ({ masked }) =>
    masked === undefined ? { label: SAVED } : { label: '一键脱敏', note: `遮住 ${masked} 处个人信息` },
  'attachment-added': ({ content }) => ({ label: '上传附件', note: content.attachments.at(-1)?.name ?? '' }),
  'attachment-removed': () => ({ label: '删除附件' }),
  'edition-restored': ({ from }) => ({ label: '恢复旧版为草稿', note: `取自第 ${from} 版` }),
  'article-submitted': ({ flow }) => ({ label: '送审', note: flow ? toldFlow(flow) : '' }),
  'source-examined': ({ mode, ground, note }) => ({
    label: `保密审查：${DISCLOSURE_MODES[mode]}`,
    note: [ground === null ? '' : GROUNDS[ground].label, note].filter(Boolean).join('，'),
  }),
  'review-signed': ({ step }) => ({ label: `${labelOf(step)}通过` }),
  'article-returned': ({ step, reason }) => ({ label: `${labelOf(step)}退回`, note: reason }),
  'article-published': ({ index, urgent, scheduledBy }) =>
    urgent
      ? { label: '应急发布', note: `${urgent.reason}（未经${namesOf(urgent.left)}）` }
      : { label: scheduledBy ? '定时发布' : '发布', note: `索引号 ${index.number}` },
  'urgent-looked-at': ({ verdict, note }) => ({
    label: verdict === 'stands' ? '事后复核：内容无误' : '事后复核：需要改正',
    note,
  }),
  'article-withdrawn': ({ reason, how = 'withdrawn' }) => ({
    label: how === 'withdrawn' ? '撤回' : `撤回：${WITHDRAWALS[how]}`,
    note: reason,
  }),
  'timing-set': (timing) => ({ label: '安排时间', note: toldTiming(timing) }),
  'schedule-failed': ({ message }) => ({ label: '定时发布没有办成', note: message }),
  'publicity-ended': ({ to }) => ({ label: '公示期满', note: `最后一天 ${to}` }),
  'removal-noted': ({ lists, files }) => ({
    label: '核对网站',
    note: `网页已撤下，列表页 ${lists.length} 页、附件 ${files.length} 个已核对`,
  }),
  'validity-set': ({ validity, since, note }) => ({
    label: `标注${VALIDITIES[validity]}`,
    note: [`自 ${since} 起`, note].filter(Boolean).join('，'),
  }),
  'policies-set': ({ policies }) => ({ label: '关联被解读的文件', note: `${policies.length} 件` }),
  'preview-opened': ({ reader, until }) => ({
    label: '给出预览链接',
    note: `给${reader}看，到 ${minuteAt(new Date(until))} 为止`,
  }),
  'preview-closed': () => ({ label: '收回预览链接' }),
  'article-binned': () => ({ label: '移入回收站' }),
  'article-unbinned': () => ({ label: '从回收站取回' }),
  redated: ({ from, to }) => ({
    label: `放假安排变动，到期日由 ${from ?? '暂停'} 改为 ${to ?? '暂停'}`,
  }),
  'page-kept': ({ sha256 }) => ({ label: '网页存证', note: `SHA-256 ${sha256}` }),
}

const inChina = (at: string | null) => (at === null ? '' : minuteAt(new Date(at)))

function toldTiming({ publishAt, embargoUntil, publicity, reviewBy }: Timing): string {
  const parts = [
    ['定时发布', inChina(publishAt)],
    ['解禁时间', inChina(embargoUntil)],
    ['公示期', publicity ? `${publicity.from} 至 ${publicity.to}` : ''],
    ['到期复查', reviewBy ?? ''],
  ].filter(([, value]) => value !== '')
  return parts.length === 0 ? '不另作安排' : parts.map(([name, value]) => `${name} ${value}`).join('，')
}

const labelOf = (step: SigningStep | 1 | 2 | 3) =>
  SIGNING_STEPS[typeof step === 'number' ? (`review-${step}` as const) : step].label

const namesOf = (steps: readonly SigningStep[]) => steps.map(labelOf).join('、')

const toldFlow = ({ steps, source }: { steps: readonly SigningStep[]; source: string }) =>
  source === '' ? '' : `按${source}：${namesOf(steps)}`

/** One line of a document's history. */
export interface HistoryLine {
  day: string
  at: string
  name: string
  edition: number
  label: string
  note: string
  basis: string[]
}

/** Saves of one person in a row, which come by themselves while typing, are one line. */
function together(lines: HistoryLine[]): HistoryLine[] {
  const told: (HistoryLine & { times: number })[] = []
  for (const line of lines) {
    const last = told.at(-1)
    const goesOn =
      line.label === SAVED &&
      last?.label === SAVED &&
      last.name === line.name &&
      last.edition === line.edition &&
      last.day === line.day
    if (goesOn) told[told.length - 1] = { ...line, times: last.times + 1 }
    else told.push({ ...line, times: 1 })
  }
  return told.map(({ times, ...line }) => (times > 1 ? { ...line, note: `共保存 ${times} 次` } : line))
}

const inTime = (one: HistoryLine, other: HistoryLine) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)

/** What happened to a document and beside it, oldest first, with the names of those who did it. */
export function historyOf(
  events: readonly Recorded<ArticleEvent>[],
  nameOf: (actor: string) => string,
  beside: readonly Beside[] = [],
): HistoryLine[] {
  const lines = events.map((event) => {
    const told = TOLD[event.kind] as Told<ArticleEvent['kind']>
    const { label, note = '' } = told(event.payload as never)
    const { day, at, actor, basis } = event
    const { edition } = event.payload
    const standsFor = 'standsFor' in event.payload ? event.payload.standsFor : undefined
    const name = standsFor === undefined ? nameOf(actor) : `${nameOf(actor)}（代${nameOf(standsFor)}）`
    return { day, at, name, edition, label, note, basis: basis.map(citation) }
  })
  const others = beside.map(({ actor, basis, ...line }) => ({
    ...line,
    name: nameOf(actor),
    basis: basis.map(citation),
  }))
  return together([...lines, ...others].sort(inTime))
}
