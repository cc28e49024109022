import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MODULES = readdirSync(`${ROOT}src/modules`)
const PAGES = readdirSync(`${ROOT}docs/manual`).filter((name) => name !== 'README.md')

describe('the manual', () => {
  it.each(MODULES)('explains the module %s, and the module explains itself', (module) => {
    expect(existsSync(`${ROOT}docs/manual/${module}.md`)).toBe(true)
    expect(existsSync(`${ROOT}src/modules/${module}/README.md`)).toBe(true)
  })

  it.each(PAGES)('leads to its page %s', (page) => {
    expect(readFileSync(`${ROOT}docs/manual/README.md`, 'utf8')).toContain(`(${page})`)
  })
})
