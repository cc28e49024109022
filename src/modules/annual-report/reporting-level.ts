import type { Organ } from '#modules/organs/index.ts'
import type { ReportingLevel } from './rules/report-due.ts'

const LEVEL_OF: Readonly<Record<Organ['kind'], ReportingLevel | null>> = {
  county: 'county',
  town: 'township',
  village: null,
}

/** The level at which an organ reports; null for one that does not, such as a village committee. */
export function reportingLevel(kind: Organ['kind']): ReportingLevel | null {
  return LEVEL_OF[kind]
}
