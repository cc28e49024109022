import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const NAMED = /`([\w./-]+\.test\.tsx?)`：([^|；]+)/g
const named = [...readFileSync(`${ROOT}docs/failures.md`, 'utf8').matchAll(NAMED)].map(
  ([, path = '', sentence = '']) => ({ path, sentence: sentence.trim() }),
)

describe('what went wrong elsewhere', () => {
  it('is written down with the tests that keep it out', () => {
    expect(named.length).toBeGreaterThan(25)
  })

  it.each(named)('$path: $sentence', ({ path, sentence }) => {
    expect(readFileSync(`${ROOT}${path}`, 'utf8')).toContain(sentence)
  })
})
