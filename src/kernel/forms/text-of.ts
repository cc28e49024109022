/** A field as a browser sends it; of several with one name the first counts. */
export function textOf(body: unknown, name: string): string {
  const value = (body as Record<string, unknown> | null | undefined)?.[name]
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' ? one : ''
}
