export { type MovedClock, type RunningClock, redateClocks } from './clocks.ts'
export { type ClockRow, clocksByDue } from './store.ts'
