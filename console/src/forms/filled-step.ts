/**
 * A step as it is sent: what was filled in, with choices of yes and no as such. The server reads it by its own schema
 * and names what is missing.
 */
export function filledStep<S>(kind: string, values: Record<string, unknown>, yesNo: ReadonlySet<string>): S {
  const filled = Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => [name, yesNo.has(name) ? value === 'yes' : value])
  return { text: '', ...Object.fromEntries(filled), kind } as S
}
