import { forgetUnsaved } from '../forms/unsaved.ts'
import { accounts } from './api.ts'

/** Signs out and starts afresh, so that nothing of this person stays in the page. */
export async function leave(): Promise<void> {
  try {
    await accounts.call.signOut()
  } finally {
    forgetUnsaved()
    globalThis.location.assign('/console/')
  }
}
