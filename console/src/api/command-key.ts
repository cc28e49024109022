/** Gives the key of a command: a repeated try of the same content keeps its key, so that it acts once. */
export interface KeyRing {
  keyFor(content: unknown): string
  /** The command went through: the next one is a new one, even with the same content. */
  spent(): void
}

const plain = (_name: string, value: unknown) =>
  value instanceof File ? [value.name, value.size, value.lastModified] : value

/** A key ring for one button or form. */
export function openKeyRing(newKey: () => string = () => crypto.randomUUID()): KeyRing {
  let last: { content: string; key: string } | undefined
  return {
    keyFor(content) {
      const written = JSON.stringify(content, plain) ?? ''
      if (last?.content !== written) last = { content: written, key: newKey() }
      return last.key
    },
    spent() {
      last = undefined
    },
  }
}
