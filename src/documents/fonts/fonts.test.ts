import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { letterPdf } from '../letter-pdf.ts'
import { sampleLetter } from '../testing.ts'
import { configureFonts, fontReport } from './fonts.ts'

const packageFolder = dirname(
  createRequire(import.meta.url).resolve('@fontsource/noto-serif-sc/package.json'),
)
const latin = join(packageFolder, 'files', 'noto-serif-sc-latin-300-normal.woff')
const lineOf = (role: string) => fontReport().find((line) => line.role === role)

describe('the fonts of papers', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fonts-'))
  })
  afterEach(() => {
    configureFonts({})
    rmSync(folder, { recursive: true })
  })

  it('reports one font for each typeface of the standard', () => {
    expect(fontReport().map((line) => line.role)).toEqual(['小标宋', '仿宋', '黑体', '楷体', '宋体'])
    for (const line of fontReport()) expect(line.family).not.toBe('')
  })

  it('prefers a 仿宋 of the folder named, and prints with it what it has', async () => {
    const file = join(folder, 'simfang.woff')
    copyFileSync(latin, file)
    configureFonts({ folder })
    expect(lineOf('仿宋')).toMatchObject({ file, substitute: false })
    const pdf = Buffer.from(await letterPdf(sampleLetter({ paragraphs: ['ABC'] }))).toString('latin1')
    expect(pdf).toContain('+NotoSerifSC-Light')
    expect(pdf).toContain('+NotoSerifSC-Bold')
  })

  it('passes over a damaged font file', async () => {
    writeFileSync(join(folder, 'FZXiaoBiaoSong-B05S.ttf'), 'not a font')
    configureFonts({ folder })
    expect(lineOf('小标宋')?.file).not.toContain(folder)
    await expect(letterPdf(sampleLetter())).resolves.toBeInstanceOf(Uint8Array)
  })

  it('takes a folder that is not there as empty', () => {
    configureFonts({ folder: join(folder, 'nowhere') })
    expect(fontReport()).toHaveLength(5)
  })
})
