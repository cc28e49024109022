/** The number a path leads to; 0 where there is none. */
export function valueAt(table: unknown, path: readonly string[]): number {
  const found = path.reduce<unknown>(
    (place, step) => (place as Record<string, unknown> | null | undefined)?.[step],
    table,
  )
  return typeof found === 'number' ? found : 0
}
