import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { readRefusal } from './refusal.ts'

/** The key of the session among the queries. */
export const SESSION_KEY = ['session']

const ATTEMPTS = 2

function isServersFault(error: unknown): boolean {
  return error instanceof TypeError
}

/** The memory of answered queries. An answer "not signed in" makes the session be asked for again. */
export function openQueryClient(): QueryClient {
  const noticeSignOut = (error: unknown) => {
    if (readRefusal(error).signedOut) void client.invalidateQueries({ queryKey: SESSION_KEY })
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: noticeSignOut }),
    mutationCache: new MutationCache({ onError: noticeSignOut }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, error) => count < ATTEMPTS && isServersFault(error),
      },
    },
  })
  return client
}
