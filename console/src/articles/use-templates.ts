import { useQuery } from '@tanstack/react-query'
import { useOrgan } from '../shell/use-organ.ts'
import { type Template, writing } from './api.ts'

/** The classes of article: their beginnings and the fields of their own. */
export function useTemplates(): readonly Template[] {
  const { organ } = useOrgan()
  const { data } = useQuery(
    writing.ask.templates.queryOptions({ input: { organ: organ.id }, staleTime: 3_600_000 }),
  )
  return data?.items ?? []
}
