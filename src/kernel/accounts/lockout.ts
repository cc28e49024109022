const FREE_FAILURES = 4
const FIRST_LOCK_MINUTES = 1
const LONGEST_LOCK_MINUTES = 60

/** How many minutes an account rests after its `failures`-th wrong password in a row; 0 for the first four. */
export function lockMinutes(failures: number): number {
  if (failures <= FREE_FAILURES) return 0
  return Math.min(LONGEST_LOCK_MINUTES, FIRST_LOCK_MINUTES * 2 ** (failures - FREE_FAILURES - 1))
}
