import { BUILT_IN_NOTICES, workingCalendar } from '#law/index.ts'
import type { CaseEvent, EventKind, Happenings } from './case-event.ts'
import { replay } from './replay.ts'

/** The calendar as it comes with the program. */
export const calendar = workingCalendar(BUILT_IN_NOTICES)

/** One event of a history. */
export function on<K extends EventKind>(day: string, kind: K, particulars?: Happenings[K]): CaseEvent {
  return { kind, day, ...particulars } as CaseEvent
}

/** What came in at the counter on Monday, 2 March 2026, and was registered the next day: no holiday is near. */
export const REGISTERED: CaseEvent[] = [
  on('2026-03-02', 'received', { channel: 'counter', copies: true }),
  on('2026-03-03', 'registered', { department: 'planning' }),
]

/** What may be done with a registered case that waits for nobody. */
export const OPEN_STEPS: EventKind[] = [
  'split',
  'merged',
  'department-added',
  'replied',
  'correction-asked',
  'reasons-asked',
  'opinion-asked',
  'extension-approved',
  'fee-noticed',
  'withdrawn',
  'transferred',
  'noted',
]

/** What may be done with a case that was answered, until it is archived. */
export const CLOSED_STEPS: EventKind[] = ['delivered', 'archived', 'noted']

/** A list of steps with some left out and others added. */
export const steps = (from: EventKind[], without: EventKind[] = [], plus: EventKind[] = []) =>
  [...from.filter((step) => !without.includes(step)), ...plus].sort()

/** A history with what it must come to: clocks as [due day, standing]. */
export interface Told {
  name: string
  events: CaseEvent[]
  asOf: string
  status: string
  clocks: Record<string, [string | null, string]>
  next: EventKind[]
  row?: string
}

/** What a history comes to, in the shape in which the tables tell it. */
export function outcomeOf({ events, asOf }: Pick<Told, 'events' | 'asOf'>) {
  const played = replay(events, { day: asOf, calendar })
  if ('refused' in played) return { refused: played.refused }
  const { status, clocks, next, reportRow } = played.case
  return {
    status,
    clocks: Object.fromEntries(clocks.map((clock) => [clock.name, [clock.due, clock.standing]])),
    next: next.map(({ step }) => step).sort(),
    row: reportRow,
  }
}
