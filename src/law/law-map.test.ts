import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { lawMap, lawMapProblems, type MappedFile } from './law-map.ts'

const IMPORT = "import { OGI, REPLY_LIMIT, type Basis, OUTCOME_ROWS } from '#law/index.ts'\n"
const rule = (text: string, test: string | null): MappedFile => ({ path: 'rules/a.ts', text, test })

describe('a rule', () => {
  it.each([
    ['cites an article its test cites', rule("OGI.cite('33.2')", "OGI.cite('33.2')")],
    ['cites an article its test takes as heading', rule("OGI.cite('33.2')", "describe(OGI.heading('33.2')")],
    ['reads a limit its test names', rule("import { REPLY_LIMIT } from '#law/index.ts'", 'REPLY_LIMIT')],
    ['is built on the rows of the form', rule("import { OUTCOME_ROWS } from '#law/index.ts'", '')],
  ])('that %s is accepted', (_, file) => {
    expect(lawMapProblems([file])).toEqual([])
  })

  it.each([
    ['cites nothing', rule('export const a = 1', 'a'), '没有引用任何条文或法定数值'],
    [
      'imports an act without citing it',
      rule("import { OGI } from '#law/index.ts'", 'OGI'),
      '没有引用任何条文或法定数值',
    ],
    [
      'takes only types from the law',
      rule("import { type Basis } from '#law/index.ts'", ''),
      '没有引用任何条文或法定数值',
    ],
    ['has no test', rule("OGI.cite('33.2')", null), '旁边没有同名的测试'],
    [
      'cites an article its test never names',
      rule("OGI.cite('33.2')", "OGI.cite('33')"),
      "引用了 OGI.cite('33.2')，同名测试却没有提到",
    ],
    [
      'reads a limit its test never names',
      rule(IMPORT, 'OUTCOME_ROWS'),
      '引用了 REPLY_LIMIT，同名测试却没有提到',
    ],
  ])('that %s is named', (_, file, problem) => {
    expect(lawMapProblems([file])).toEqual([`rules/a.ts ${problem}`])
  })
})

describe('the map', () => {
  it('lists each article with who rests on it, in the order of the act', () => {
    const lines = lawMap([rule(`${IMPORT}OGI.cite('33.2')`, null)]).split('\n')
    const at = (start: string) => lines.findIndex((line) => line.startsWith(start))
    expect(lines[at('| 第三十三条第二款 |')]).toMatch(/\| 原文 \| rules\/a\.ts \|$/)
    expect(at('| 第四条 |')).toBeLessThan(at('| 第十二条第一款 |'))
    expect(at('| 第十二条第一款 |')).toBeLessThan(at('| 第十三条 |'))
    expect(at('| 第二十条第（二）项 |')).toBeLessThan(at('| 第二十条第（十）项 |'))
    expect(lines).toContain(
      '| `REPLY_LIMIT` | 20 | 2019-05-15 | 《中华人民共和国政府信息公开条例》第三十三条第二款 | rules/a.ts |',
    )
  })

  it('in docs/law-map.md is up to date, and every rule of every module rests on the law', async () => {
    const script = new URL('../../scripts/law-map.mjs', import.meta.url).pathname
    const { stderr } = await promisify(execFile)(process.execPath, [script]).catch((error) => error)
    expect(stderr).toBe('')
  })
})
