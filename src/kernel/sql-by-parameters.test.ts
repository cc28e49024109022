import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SOURCE = fileURLToPath(new URL('..', import.meta.url))
// Everything else in a statement goes to the server as a parameter, so that no text a person types is ever SQL.
const VERBATIM = /\bsql\s*\.\s*(?:raw|lit|literal)\b.*|\bCompiledQuery\s*\.\s*raw\b.*/g

describe('SQL', () => {
  it('is built without pasting text into it; the one exception is a constant', () => {
    const found = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts'))
      .flatMap((path) => readFileSync(join(SOURCE, path), 'utf8').match(VERBATIM) ?? [])
    expect(found).toEqual(['sql.raw(KEPT)'])
  })
})
