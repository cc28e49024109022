import type { KeeperState, Keeping } from './keeper.ts'

const TIME = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** An instant as a clock shows it. */
export const clockTime = (at: Date) => TIME.format(at)

const HERE = '改动已记在这台电脑上'

const TOLD: Record<Keeping, (state: KeeperState) => string> = {
  still: () => '改动会自动保存。',
  typing: () => '正在输入，停下后自动保存。',
  saving: () => '正在保存……',
  saved: ({ savedAt }) => `已保存 ${savedAt ? clockTime(savedAt) : ''}`,
  'here-only': () => `${HERE}，按“保存草稿”才存进稿件。`,
  offline: ({ savedAt }) =>
    `未保存，网络断开。${HERE}，连上后自动保存。${savedAt ? `上次保存 ${clockTime(savedAt)}。` : ''}`,
  'signed-out': () => `未保存，登录已过期。${HERE}，重新登录后自动保存。`,
  refused: ({ message }) => `未保存：${message}`,
  conflict: () => `未保存，这篇稿件被别人改过。${HERE}。`,
}

const CALM: ReadonlySet<Keeping> = new Set(['still', 'typing', 'saving', 'saved'])

/** How far the draft is kept, in one line that is also read out. */
export function KeepingLine({ state }: { state: KeeperState }) {
  const calm = CALM.has(state.keeping)
  return (
    <span role="status" className={calm ? 'quiet figures' : 'danger-text figures'}>
      {TOLD[state.keeping](state)}
    </span>
  )
}
