declare module 'ahocorasick' {
  /** The npm package the matcher is measured against. */
  class AhoCorasick {
    constructor(words: readonly string[])
    search(text: string): [number, string[]][]
  }
  export = AhoCorasick
}
