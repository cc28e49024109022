import { maskName } from '#modules/portal/index.ts'

/** Who bids, as the public sees it: a person by the first character, an organisation by its name. */
export function shownName(kind: 'person' | 'organisation', name: string): string {
  return maskName(name, kind === 'person' ? 'natural_person' : 'other')
}
