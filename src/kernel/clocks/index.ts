export { MOVED_TOPIC, type MovedClock, movedClocksOf, type RunningClock, redateClocks } from './clocks.ts'
export {
  type ClockFigure,
  type ClockScope,
  clockFigures,
  clocksOfStreams,
  clocksUntil,
  clocksWithin,
} from './scope-store.ts'
export { type ClockRow, clocksByDue } from './store.ts'
