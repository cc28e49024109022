import type { Context } from '#kernel/context.ts'
import { type Found as FoundCase, findByCode as findCaseByCode } from '#kernel/inquiry/find-by-code.ts'
import { type Application, applicationProcedure } from './application.ts'
import { idByNumber } from './store.ts'

/** An application as found, with the id that its stream has. */
export type Found = FoundCase<Application>

/** The application with that number, if the query code is its own; undefined without saying which was wrong. */
export function findByCode(
  ctx: Context,
  organ: string,
  asked: { number: string; code: string },
): Promise<Found | undefined> {
  return findCaseByCode(ctx, applicationProcedure, idByNumber, {
    organ,
    number: asked.number,
    code: asked.code,
  })
}
