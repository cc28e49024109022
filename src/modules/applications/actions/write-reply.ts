import type { z } from 'zod'
import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type Basis, OUTCOME_ROWS, type OutcomeRow } from '#law/index.ts'
import { loadDirectory, type Organ } from '#modules/organs/index.ts'
import type { Application } from '../application.ts'
import type { ReplySchema } from '../contract.ts'
import { reportRow } from '../rules/outcome-kinds.ts'
import { replyLetter, type WrittenReply } from '../rules/reply-letter.ts'
import { sealedParts } from '../sealed-parts.ts'
import { printable } from './printable.ts'

/** What staff write to answer. */
export type Reply = z.infer<typeof ReplySchema>

const QUOTED = 300

function quoted(summary: string, description: string): string {
  const whole = printable(summary === '' ? description : summary)
  const characters = [...whole]
  return characters.length <= QUOTED ? whole : `${characters.slice(0, QUOTED).join('')}……`
}

function rowOf(reply: Reply): OutcomeRow {
  const row = OUTCOME_ROWS.find((one) => one.key === reply.row)
  if (!row) throw new RangeError(`no outcome row ${reply.row}`)
  return row
}

function groundOf(row: OutcomeRow, ground: Reply['ground']): Basis {
  if (ground === 'first') return row.basis
  if (row.otherBasis) return row.otherBasis
  const message = '这种结果只有一条依据，请选择第一条。'
  throw new Refusal(message, 'invalid', [{ field: 'ground', message }])
}

// A town is reviewed by the county government and sued in the county's court; for the county itself the law's
// words must do, since the bodies above it are not in the directory.
function bodiesOf(organ: Organ, county: Organ | undefined) {
  return county && county.id !== organ.id
    ? { reviewBody: county.name, court: `${county.shortName}人民法院` }
    : { reviewBody: '上一级人民政府', court: '有管辖权的人民法院' }
}

/** Writes the reply to an application, with `number` as its number. */
export async function writeReply(
  ctx: Context,
  organ: Organ,
  state: Application,
  { reply, number }: { reply: Reply; number: string },
): Promise<WrittenReply> {
  const { applicant, request } = await sealedParts(ctx, organ.id, state)
  if (!applicant || !request) throw new Refusal('申请人的个人信息已依法删除，无法制作答复书。', 'conflict')
  const row = rowOf(reply)
  const directory = await loadDirectory(ctx)
  const [county] = directory.lineage(organ.id).flatMap((id) => {
    const above = directory.find(id)
    return above?.kind === 'county' ? [above] : []
  })
  return replyLetter({
    organName: organ.name,
    bodies: bodiesOf(organ, county),
    telephone: organ.contact.telephone,
    demonstration: organ.demonstration,
    applicationNumber: state.number,
    receivedDay: state.receivedDay,
    applicantKind: state.applicantKind,
    applicantName: applicant.name,
    wanted: quoted(reply.summary, request.description),
    number,
    day: reply.day,
    row,
    ground: groundOf(row, reply.ground),
    withheld: reply.withheld.map(reportRow),
    reason: reply.reason,
    content: reply.content,
    attachments: reply.attachments,
  })
}
