import type { RouteMeta } from '#kernel/contract.ts'

/** A route of the interface: its name, how it is called and who may. */
export interface Route {
  name: string
  method: string
  path: string
  permission: RouteMeta['permission']
}

interface Described {
  '~orpc': { meta: RouteMeta; route: { method?: string; path?: string } }
}

const isRoute = (node: object): node is Described =>
  '~orpc' in node && 'route' in (node as Described)['~orpc']

/** Every route under a part of the interface. */
export function routesUnder(node: object, name = ''): Route[] {
  if (isRoute(node)) {
    const { meta, route } = node['~orpc']
    return [{ name, method: route.method ?? '', path: route.path ?? '', permission: meta.permission }]
  }
  return Object.entries(node).flatMap(([key, inner]) =>
    routesUnder(inner as object, name ? `${name}.${key}` : key),
  )
}
