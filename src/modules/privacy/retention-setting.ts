import type { Procedure } from '#kernel/ledger/index.ts'
import type { RetentionRule } from './rules/retention.ts'
import { clearRules, saveRules } from './store.ts'

type RetentionEvent = { kind: 'retention-set'; payload: RetentionRule }

/** The stream of how long an organ keeps identities; each rule holds from its day on. */
export const retentionProcedure: Procedure<RetentionRule[], RetentionEvent> = {
  kind: 'retention',
  begin: [],
  apply: (rules, { payload }) => [...rules.filter(({ from }) => from !== payload.from), payload],
  save: (db, { organ, state }) => saveRules(db, organ, state),
  clear: clearRules,
}
