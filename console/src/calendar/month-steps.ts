/** The month `steps` months after this one, as 2027-01. */
export function monthAfter(month: string, steps: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const index = year * 12 + number - 1 + steps
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}
