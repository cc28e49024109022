import type { Context } from '#kernel/context.ts'
import { factsOf, type YearFact } from '#kernel/year-facts.ts'
import { countSendings } from './year-store.ts'

/** What was sent to the sites above in a year, and what became of it there. */
export async function sendingsOfYear(ctx: Context, organ: string, year: number): Promise<YearFact[]> {
  const { sent, adopted, returned, withdrawn, byHand } = await countSendings(ctx.db, organ, year)
  return factsOf('信息报送：报送、采用、退回、撤回、登记之日在本年的', [
    ['itemsSent', '本年向上级网站报送条次', sent],
    ['itemsAdopted', '本年被采用条次', adopted],
    ['itemsReturned', '本年被退回条次', returned],
    ['itemsWithdrawn', '本年收回或随原文撤下条数', withdrawn],
    ['itemsByHand', '本年人工录入外部平台条数', byHand],
  ])
}
