import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { openKeyRing } from '../api/command-key.ts'
import { SESSION_KEY } from '../api/query-client.ts'

interface Command<I, R> {
  /** Sends the change; `key` makes a repeated try act once. */
  run(input: I, key: string): Promise<R>
  /** What is said when it is done; nothing when left out. */
  done?: string | ((result: R) => string)
  after?: ((result: R) => void) | undefined
}

/** A change sent to the server: says when it is done, and has everything shown asked for again. */
export function useCommand<I, R>({ run, done, after }: Command<I, R>) {
  const [ring] = useState(() => openKeyRing())
  const client = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: (input: I) => run(input, ring.keyFor(input)),
    onSuccess: (result) => {
      ring.spent()
      if (done) void message.success(typeof done === 'string' ? done : done(result), 4)
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== SESSION_KEY[0] })
      after?.(result)
    },
  })
}
