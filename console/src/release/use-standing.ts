import { useQuery } from '@tanstack/react-query'
import { useOrgan } from '../shell/use-organ.ts'
import { release } from './api.ts'

/** What stands ready, went out, and is on its way in the application. */
export function useStanding(id: string) {
  const { organ } = useOrgan()
  return useQuery(release.ask.get.queryOptions({ input: { organ: organ.id, id } }))
}
