export { MOVED_TOPIC, type MovedClock, movedClocksOf, type RunningClock, redateClocks } from './clocks.ts'
export { eachClock } from './each-clock.ts'
export {
  type ClockFigure,
  type ClockScope,
  clockFigures,
  clocksOfStreams,
  clocksWithin,
} from './scope-store.ts'
export type { ClockRow } from './store.ts'
