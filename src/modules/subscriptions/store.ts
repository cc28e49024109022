import { type Kysely, sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Subscription, SubscriptionKind } from './subscription.ts'

type SubscriptionTables = {
  subscription: {
    organ_id: string
    id: string
    kind: SubscriptionKind
    what: string
    state: Subscription['state']
    address_ref: string
    address_key: string
    asked_at: string
  }
  subscription_delivery: {
    organ_id: string
    id: string
    confirmation_due: string | null
    told_until: string
    tries: number
    next_try: string
  }
}

/** A subscription with how far its reader was told. */
export type DeliveryRow = SubscriptionTables['subscription'] & SubscriptionTables['subscription_delivery']

const tables = (db: Database): Kysely<SubscriptionTables> => db.withTables<SubscriptionTables>()

/** Writes how a subscription stands. */
export async function saveSubscription(
  db: Database,
  organ: string,
  id: string,
  state: Subscription,
): Promise<void> {
  const row = {
    ...{ kind: state.kind, what: state.what, state: state.state, asked_at: state.askedAt },
    ...{ address_ref: state.addressRef, address_key: state.addressKey },
  }
  await tables(db)
    .insertInto('subscription')
    .values({ organ_id: organ, id, ...row })
    .onConflict((conflict) => conflict.columns(['organ_id', 'id']).doUpdateSet(row))
    .execute()
}

/** Empties the table; for rebuilding. */
export async function clearSubscriptions(db: Database): Promise<void> {
  await tables(db).deleteFrom('subscription').execute()
}

/** How often an address was entered since an instant, and how many subscriptions it holds. */
export async function countOfAddress(db: Database, addressKey: string, since: string) {
  return tables(db)
    .selectFrom('subscription')
    .select([
      sql<number>`(count(*) FILTER (WHERE asked_at > ${since}))::int`.as('lately'),
      sql<number>`(count(*) FILTER (WHERE state = 'confirmed'))::int`.as('held'),
    ])
    .where('address_key', '=', addressKey)
    .executeTakeFirstOrThrow()
}

/** Has a confirmation sent at an instant; what is published later is news. */
export async function beginDelivery(
  db: Database,
  row: SubscriptionTables['subscription_delivery'],
): Promise<void> {
  await tables(db)
    .insertInto('subscription_delivery')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Notes how a letter went, or how far a reader was told. */
export async function noteDelivery(
  db: Database,
  { organ_id, id }: Pick<DeliveryRow, 'organ_id' | 'id'>,
  to: Partial<Pick<DeliveryRow, 'confirmation_due' | 'told_until' | 'tries' | 'next_try'>>,
): Promise<void> {
  await tables(db)
    .updateTable('subscription_delivery')
    .set(to)
    .where('organ_id', '=', organ_id)
    .where('id', '=', id)
    .execute()
}

const joined = (db: Database) =>
  tables(db)
    .selectFrom('subscription as one')
    .innerJoin('subscription_delivery as delivery', (join) =>
      join.onRef('delivery.organ_id', '=', 'one.organ_id').onRef('delivery.id', '=', 'one.id'),
    )
    .selectAll('one')
    .select(['delivery.confirmation_due', 'delivery.told_until', 'delivery.tries', 'delivery.next_try'])

/** Subscriptions whose confirmation is due. */
export async function confirmationsDue(db: Database, now: string, limit: number): Promise<DeliveryRow[]> {
  return joined(db)
    .where('one.state', '=', 'asked')
    .where('delivery.confirmation_due', '<=', now)
    .where('delivery.next_try', '<=', now)
    .orderBy('delivery.confirmation_due')
    .limit(limit)
    .execute()
}

/** Readers of an organ who were told less than up to an instant. */
export async function readersBefore(
  db: Database,
  organ: string,
  wanted: { until: string; now: string; after: string; limit: number },
): Promise<DeliveryRow[]> {
  return joined(db)
    .where('one.organ_id', '=', organ)
    .where('one.state', '=', 'confirmed')
    .where('delivery.told_until', '<', wanted.until)
    .where('delivery.next_try', '<=', wanted.now)
    .where('one.id', '>', wanted.after)
    .orderBy('one.id')
    .limit(wanted.limit)
    .execute()
}

/** Organs that have readers. */
export async function organsRead(db: Database): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('subscription')
    .select('organ_id')
    .distinct()
    .where('state', '=', 'confirmed')
    .execute()
  return rows.map((row) => row.organ_id)
}

/** Subscriptions nobody confirmed since an instant. */
export async function unconfirmedSince(db: Database, before: string, limit: number) {
  return tables(db)
    .selectFrom('subscription')
    .select(['organ_id', 'id'])
    .where('state', '=', 'asked')
    .where('asked_at', '<', before)
    .limit(limit)
    .execute()
}
