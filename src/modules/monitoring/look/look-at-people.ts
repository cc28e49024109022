import { accountFaults } from '../rules/account-standing.ts'
import { unansweredLetters } from '../rules/duty-faults.ts'
import { accountRows } from '../store.ts'
import type { Scene, Sighting } from './scene.ts'

/** Looks for letters that have waited too long. */
export async function lookAtLetters(scene: Scene): Promise<Sighting> {
  const { letters } = scene.eyes
  if (!letters) throw new Error('没有接入留言')
  const { unanswered } = await letters(scene.ctx, scene.organ.id)
  return { faults: unansweredLetters(unanswered, scene.today), looked: unanswered.length }
}

/** Looks at the register of new-media accounts. */
export async function lookAtMedia(scene: Scene): Promise<Sighting> {
  const rows = (await accountRows(scene.ctx.db, scene.organ.id)).filter((row) => row.closed_day === null)
  const accounts = rows.map((row) => ({
    ...{ id: row.id, name: row.name, platform: row.platform },
    ...{ department: row.department, address: row.address },
    lastUpdate:
      row.last_update && row.checked_on ? { day: row.last_update, checkedOn: row.checked_on } : null,
  }))
  return { faults: accountFaults(accounts, scene.today, scene.setting('mediaDays')), looked: accounts.length }
}
