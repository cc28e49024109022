import type { accounts } from '../session/api.ts'

/** An account as its organ's administrator sees it. */
export type Account = Awaited<ReturnType<typeof accounts.call.list>>[number]
