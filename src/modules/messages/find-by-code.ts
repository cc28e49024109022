import type { Context } from '#kernel/context.ts'
import {
  type Found as FoundCase,
  findByCode as findCaseByCode,
  type NumberAndCode,
} from '#kernel/inquiry/find-by-code.ts'
import { type Message, messageProcedure } from './message.ts'
import { idByNumber } from './store.ts'

/** A message as its writer found it. */
export type Found = FoundCase<Message>

/** The message with that number, if the query code is its own; undefined without saying which was wrong. */
export function findByCode(ctx: Context, organ: string, asked: NumberAndCode): Promise<Found | undefined> {
  return findCaseByCode(ctx, messageProcedure, idByNumber, { ...asked, organ })
}
