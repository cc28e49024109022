import { dayAt, systemClock } from '#kernel/clock.ts'
import { baseKnowledge, type Knowledge, knowledgeOf } from '#modules/proofreading/index.ts'
import { WrongUse } from './output.ts'
import { withOffice } from './with-office.ts'

/** What a file is read against: the base lexicon, or an organ's own with its people. */
export function knowledgeFor(organ: string | undefined): Promise<Knowledge> | Knowledge {
  if (organ === undefined) return baseKnowledge(dayAt(systemClock.now()))
  return withOffice(async (office) => {
    if (!office.directory().find(organ))
      throw new WrongUse(`没有单位“${organ}”。请写单位编号，例如 yangqing。`)
    return knowledgeOf(office.ctx, organ)
  })
}
