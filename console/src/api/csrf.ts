const held = { token: '' }

/** Keeps the token of the open session, to be sent back with each change. */
export function keepCsrf(token: string): void {
  held.token = token
}

/** The header every call carries. */
export function csrfHeader(): Record<string, string> {
  return { 'x-csrf-token': held.token }
}
