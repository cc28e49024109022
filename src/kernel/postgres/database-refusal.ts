/** The embedded database cannot be opened; the message says in Chinese why, and what to do. */
export class DatabaseRefusal extends Error {
  override readonly name = 'DatabaseRefusal'
}
