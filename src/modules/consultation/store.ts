import type { Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Day } from '#law/index.ts'
import type { Comment } from './comment.ts'
import type { Consultation } from './consultation.ts'
import type { CommentChannel } from './contract.ts'
import type { ConsultationStatus } from './transitions.ts'

type ConsultationTables = {
  consultation: {
    organ_id: string
    id: string
    status: ConsultationStatus
    title: string
    department: string
    opened_on: Day | null
    closes_on: Day | null
    changed_on: Day
  }
  consultation_comment: {
    organ_id: string
    id: string
    consultation_id: string
    number: number
    label: string
    channel: CommentChannel
    received_on: Day
    content_ref: string
    person_ref: string | null
    handled: boolean
    group_name: string
    summary: string
  }
}

/** A consultation as lists show it. */
export type ConsultationRow = ConsultationTables['consultation']

/** A comment as lists show it; its words stand in the vault. */
export type CommentRow = ConsultationTables['consultation_comment']

const tables = (db: Database): Kysely<ConsultationTables> => db.withTables<ConsultationTables>()

/** Writes a consultation. */
export async function saveConsultation(
  db: Database,
  organ: string,
  id: string,
  state: Consultation,
): Promise<void> {
  const row = {
    status: state.status,
    title: state.draft.title,
    department: state.draft.department,
    opened_on: state.from,
    closes_on: state.to,
    changed_on: state.changedOn,
  }
  await tables(db)
    .insertInto('consultation')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Writes a comment. */
export async function saveComment(db: Database, organ: string, id: string, state: Comment): Promise<void> {
  const row = {
    consultation_id: state.consultation,
    number: state.taken.value,
    label: state.label,
    channel: state.channel,
    received_on: state.receivedOn,
    content_ref: state.content.vault,
    person_ref: state.person?.vault ?? null,
    handled: state.handled !== null,
    group_name: state.handled?.group ?? '',
    summary: state.handled?.summary ?? '',
  }
  await tables(db)
    .insertInto('consultation_comment')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the consultations; for rebuilding. */
export async function clearConsultations(db: Database): Promise<void> {
  await tables(db).deleteFrom('consultation').execute()
}

/** Empties the comments; for rebuilding. */
export async function clearComments(db: Database): Promise<void> {
  await tables(db).deleteFrom('consultation_comment').execute()
}

/** Part of an organ's consultations, the newest first; in some statuses only, when given. */
export async function consultationRows(
  db: Database,
  organ: string,
  wanted: { statuses?: readonly ConsultationStatus[]; limit: number; offset?: number },
): Promise<{ rows: ConsultationRow[]; total: number }> {
  const { statuses, limit, offset = 0 } = wanted
  const query = tables(db)
    .selectFrom('consultation')
    .where('organ_id', '=', organ)
    .$if(statuses !== undefined, (some) => some.where('status', 'in', statuses ?? []))
  const rows = await query
    .selectAll()
    .orderBy((order) => order.fn.coalesce('opened_on', 'changed_on'), 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  const { total } = await query
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

/** The consultations of all organs whose last day has passed while they still stand open. */
export async function overdueRows(db: Database, today: Day, limit: number): Promise<ConsultationRow[]> {
  return tables(db)
    .selectFrom('consultation')
    .selectAll()
    .where('status', '=', 'open')
    .where('closes_on', '<', today)
    .orderBy('closes_on')
    .limit(limit)
    .execute()
}

/** Part of the comments on a consultation: those still to be sorted first. */
export async function commentRows(
  db: Database,
  organ: string,
  consultation: string,
  part: { limit: number; offset: number },
): Promise<CommentRow[]> {
  return tables(db)
    .selectFrom('consultation_comment')
    .selectAll()
    .where('organ_id', '=', organ)
    .where('consultation_id', '=', consultation)
    .orderBy('handled')
    .orderBy('received_on')
    .orderBy('number')
    .limit(part.limit)
    .offset(part.offset)
    .execute()
}

/** How many comments stand in which group; those not yet sorted under an empty name. */
export async function groupCounts(
  db: Database,
  organ: string,
  consultation: string,
): Promise<{ group: string; count: number }[]> {
  const rows = await tables(db)
    .selectFrom('consultation_comment')
    .select((select) => ['group_name', select.fn.countAll<number>().as('count')])
    .where('organ_id', '=', organ)
    .where('consultation_id', '=', consultation)
    .groupBy('group_name')
    .orderBy('count', 'desc')
    .orderBy('group_name')
    .execute()
  return rows.map((row) => ({ group: row.group_name, count: Number(row.count) }))
}

/** How many comments wait to be sorted, by consultation. */
export async function unhandledCounts(
  db: Database,
  organ: string,
  limit: number,
): Promise<{ consultation: string; title: string; count: number; since: Day }[]> {
  const rows = await tables(db)
    .selectFrom('consultation_comment')
    .innerJoin('consultation', (join) =>
      join
        .onRef('consultation.organ_id', '=', 'consultation_comment.organ_id')
        .onRef('consultation.id', '=', 'consultation_comment.consultation_id'),
    )
    .where('consultation_comment.organ_id', '=', organ)
    .where('consultation_comment.handled', '=', false)
    .where('consultation.status', 'in', ['open', 'closed'])
    .groupBy(['consultation.id', 'consultation.title'])
    .select((select) => [
      'consultation.id as consultation',
      'consultation.title as title',
      select.fn.countAll<number>().as('count'),
      select.fn.min('consultation_comment.received_on').as('since'),
    ])
    .orderBy('since')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, count: Number(row.count) }))
}
