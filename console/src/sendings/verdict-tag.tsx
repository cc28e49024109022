import { Chip, type Tone } from '../page/chip.tsx'
import type { HandSending } from './api.ts'

const TONES: Record<NonNullable<HandSending['verdict']>, Tone> = {
  same: 'good',
  differs: 'bad',
  gone: 'plain',
  unreachable: 'warn',
}

/** What the page on the portal was found to be. */
export function VerdictTag({ verdict, name }: { verdict: HandSending['verdict']; name: string }) {
  return verdict ? <Chip tone={TONES[verdict]}>{name}</Chip> : <span className="quiet">还没有核对</span>
}
