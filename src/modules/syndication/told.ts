import { type HandEvent, VERDICT_NAMES } from './hand-sending.ts'
import type { PortalsEvent } from './portals.ts'
import type { CopyEnd, SendingEvent } from './sending.ts'

type AnyEvent = SendingEvent | HandEvent | PortalsEvent
type Kind = AnyEvent['kind']
type Payload<K extends Kind> = Extract<AnyEvent, { kind: K }>['payload']

interface Words {
  label: string
  note?: string
}

const COPY_ENDS: Record<CopyEnd, string> = {
  withdrawn: '已从上级网站撤下',
  'called-back': '副本还在审核，已退回采编，不再发布',
  'already-down': '副本已不在上级网站上',
}

const TOLD: { [K in Kind]: (payload: Payload<K>) => Words } = {
  sent: ({ note, edition }) => ({
    label: '报送',
    note: [`第 ${edition} 版`, note].filter(Boolean).join('；'),
  }),
  recalled: ({ reason }) => ({ label: '收回', note: reason }),
  returned: ({ reason }) => ({ label: '退回', note: reason }),
  adopted: ({ edition }) => ({ label: '采用，送本级审核', note: `第 ${edition} 版` }),
  'origin-reissued': ({ edition, title }) => ({ label: '原文更新', note: `第 ${edition} 版：${title}` }),
  'update-taken': ({ edition }) => ({ label: '采用更新，送本级审核', note: `第 ${edition} 版` }),
  'update-declined': ({ reason }) => ({ label: '不采用更新', note: reason }),
  'origin-withdrawn': ({ reason }) => ({ label: '原文撤回', note: reason }),
  'copy-ended': ({ how }) => ({ label: '副本随原文撤回', note: COPY_ENDS[how] }),
  'follow-failed': ({ message }) => ({ label: '副本没有撤下，需人工处理', note: message }),
  'copy-published': () => ({ label: '上级网站发布' }),
  'copy-withdrawn': ({ reason }) => ({ label: '上级网站撤下', note: reason }),
  prepared: ({ portal, edition }) => ({ label: `准备报送${portal.name}`, note: `第 ${edition} 版` }),
  posted: ({ address }) => ({ label: '已录入门户', note: address }),
  compared: ({ verdict, detail }) => ({ label: `核对：${VERDICT_NAMES[verdict]}`, note: detail }),
  'done-by-hand': ({ what, note }) => ({ label: what === 'update' ? '已在门户更新' : '已在门户撤下', note }),
  dropped: ({ reason }) => ({ label: '放弃报送', note: reason }),
  'portals-set': ({ from, portals, source }) => ({
    label: `自 ${from} 起：${portals.map((portal) => portal.name).join('、') || '没有外部门户'}`,
    note: source,
  }),
}

/** What an event is called, with what was said of it. */
export function told(event: AnyEvent): Words {
  const words = TOLD[event.kind] as (payload: AnyEvent['payload']) => Words
  return words(event.payload)
}
