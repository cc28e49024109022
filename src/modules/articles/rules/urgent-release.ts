import { OGI } from '#law/index.ts'
import type { Objection, Signature } from './may-sign.ts'

interface Urgent {
  contentHash: string
  writers: readonly string[]
  signatures: readonly Signature[]
}

const objection = (message: string): Objection => ({ message, basis: OGI.cite('17') })

/** Why a text may not go out ahead of its reviews; null when it may. Secrecy is examined also when it is urgent. */
export function urgentObjection(edition: Urgent, person: string, hash: string): Objection | null {
  if (hash !== edition.contentHash) return objection('稿件内容与记录的不一致，不能发布。请修改后重新送审。')
  const examined = edition.signatures.some((one) => one.step === 'source' && one.contentHash === hash)
  if (!examined) return objection('应急发布也要先经过保密审查。')
  if (edition.writers.includes(person)) return objection('您参与起草了这一稿，不能应急发布自己的稿件。')
  return null
}

/** Why a person may not be the one who looks at an urgent publication afterwards; null when nothing stands against it. */
export function lookObjection(
  urgent: { by: string },
  writers: readonly string[],
  person: string,
): Objection | null {
  if (person === urgent.by) return objection('这一稿是您应急发布的，事后复核要由别人来做。')
  if (writers.includes(person)) return objection('您参与起草了这一稿，不能复核自己的稿件。')
  return null
}
