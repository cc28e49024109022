import type { Problem } from '../api/refusal.ts'

/** The name of a form's field from the name the server uses: `contact.leaders.0.name` under `contact`. */
export function fieldPath(field: string, under = ''): (string | number)[] {
  const own = under !== '' && field.startsWith(`${under}.`) ? field.slice(under.length + 1) : field
  return own.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
}

/** What each field has against it, as a form wants to be told. */
export function fieldErrors(problems: readonly Problem[], under = '') {
  const byField = new Map<string, string[]>()
  for (const { field, message } of problems) byField.set(field, [...(byField.get(field) ?? []), message])
  return [...byField].map(([field, errors]) => ({ name: fieldPath(field, under), errors }))
}
