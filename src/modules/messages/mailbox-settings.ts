import type { Context } from '#kernel/context.ts'
import type { Procedure } from '#kernel/ledger/index.ts'
import type { AnswerTarget } from './rules/answer-limit.ts'
import type { MessageKind } from './rules/message-kinds.ts'
import { clearSettings, readSettings, saveSettings } from './settings-store.ts'

/** What an organ has set for its mailbox. */
export interface MailboxSettings {
  targets: Partial<Record<MessageKind, AnswerTarget[]>>
  /** The accounts that may see confidential messages. */
  named: string[]
}

/** What happens to the settings. */
export type SettingsEvent =
  | { kind: 'target-set'; payload: AnswerTarget & { messageKind: MessageKind } }
  | { kind: 'named-set'; payload: { accounts: string[] } }

const NOTHING_SET: MailboxSettings = { targets: {}, named: [] }

/** The stream of an organ's mailbox settings; each change is dated and signed. */
export const mailboxSettingsProcedure: Procedure<MailboxSettings, SettingsEvent> = {
  kind: 'mailbox-settings',
  begin: NOTHING_SET,
  apply(state, event) {
    if (event.kind === 'named-set') return { ...state, named: event.payload.accounts }
    const { messageKind, ...target } = event.payload
    const others = (state.targets[messageKind] ?? []).filter((one) => one.from !== target.from)
    return { ...state, targets: { ...state.targets, [messageKind]: [...others, target] } }
  },
  save: (db, { organ, state }) => saveSettings(db, organ, state),
  clear: clearSettings,
}

/** The settings of an organ's mailbox; nothing set where nobody set anything. */
export async function mailboxSettings(ctx: Pick<Context, 'db'>, organ: string): Promise<MailboxSettings> {
  return (await readSettings(ctx.db, organ)) ?? NOTHING_SET
}
