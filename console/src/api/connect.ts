import { createORPCClient } from '@orpc/client'
import type { AnyContractRouter, ContractRouterClient } from '@orpc/contract'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { csrfHeader } from './csrf.ts'

type ClientOf<C extends AnyContractRouter> = JsonifiedClient<ContractRouterClient<C>>

function clientOf<C extends AnyContractRouter>(contract: C): ClientOf<C> {
  const link = new OpenAPILink(contract, {
    url: `${globalThis.location.origin}/api`,
    headers: csrfHeader,
    fetch: (request, init) => globalThis.fetch(request, { ...init, credentials: 'same-origin' }),
  })
  return createORPCClient(link)
}

/**
 * The typed way to one module of the server: `call` for changes, `ask` for queries.
 * Each feature connects its own contract, so that its code is loaded with its page.
 */
export function connect<C extends AnyContractRouter>(module: string, contract: C) {
  const call = clientOf(contract)
  return { call, ask: createTanstackQueryUtils(call, { path: [module] }) }
}
