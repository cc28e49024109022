import { describe, expect, it } from 'vitest'
import { annualReportDocx } from './annual-report-docx.ts'
import { letterDocx } from './letter-docx.ts'
import { HOSTILE, sampleLetter, sampleReport, zipText } from './testing.ts'

const runsOf = (xml: string): string[] => xml.match(/<w:r>.*?<\/w:r>/gs) ?? []
const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((m) => m[1]).join('')
const slotsOf = (run: string): (string | undefined)[] =>
  ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((slot) => run.match(new RegExp(`w:${slot}="([^"]*)"`))?.[1])

describe('a letter as DOCX', () => {
  it('names one standard typeface in all four slots of every run, with the East Asian hint', async () => {
    const docx = await letterDocx(sampleLetter({ contact: '电话' }))
    const parts = ['word/document.xml', 'word/header1.xml', 'word/footer1.xml', 'word/footer2.xml']
    const runs = parts.flatMap((part) => runsOf(zipText(docx, part)))
    expect(runs.length).toBeGreaterThan(10)
    for (const run of runs) {
      const slots = slotsOf(run)
      expect(new Set(slots).size, run).toBe(1)
      expect(['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312', '宋体']).toContain(slots[0])
      expect(run).toContain('w:hint="eastAsia"')
    }
  })

  it('keeps quotes, dashes and dots in the typeface of the text around them', async () => {
    const xml = zipText(await letterDocx(sampleLetter()), 'word/document.xml')
    const run = runsOf(xml).find((candidate) => candidate.includes('——含'))
    expect(run).toContain('“2025年危房改造名单”——含《验收报告》……')
    expect(run).toContain('w:eastAsia="仿宋_GB2312"')
  })

  it('has the sheet, margins and line pitch of the standard', async () => {
    const xml = zipText(await letterDocx(sampleLetter()), 'word/document.xml')
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(xml).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(xml).toContain('w:line="579" w:lineRule="exact"')
    expect(xml).toContain('w:titlePg')
  })

  it('never leaves signature, date or telephone alone on a page', async () => {
    const xml = zipText(
      await letterDocx(sampleLetter({ contact: '联系电话：0759-7231356' })),
      'word/document.xml',
    )
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs) ?? []
    const telephone = paragraphs.findIndex((one) => textOf(one).includes('联系电话'))
    const kept = paragraphs.slice(0, telephone).findLastIndex((one) => !one.includes('<w:keepNext/>')) + 1
    expect(textOf(paragraphs[kept] ?? '')).toContain(sampleLetter().remedies.at(-1))
    expect(paragraphs[kept]).toContain('<w:keepLines/>')
  })

  it('keeps hostile text as text', async () => {
    const xml = zipText(await letterDocx(sampleLetter({ paragraphs: [HOSTILE] })), 'word/document.xml')
    const plain = textOf(xml)
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
    expect(plain).toContain(HOSTILE)
  })
})

describe('an annual report as DOCX', () => {
  it('lets the lines in tables grow instead of fixing their pitch', async () => {
    const xml = zipText(await annualReportDocx(sampleReport()), 'word/document.xml')
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []
    expect(tables).toHaveLength(3)
    for (const table of tables) expect(table).not.toContain('exact')
    expect(xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, '')).toContain('exact')
  })

  it('repeats the head of table 三 and merges its groups', async () => {
    const xml = zipText(await annualReportDocx(sampleReport()), 'word/document.xml')
    const table = xml.match(/<w:tbl>.*?<\/w:tbl>/gs)?.[1] ?? ''
    expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(3)
    expect(table).toContain('<w:vMerge w:val="restart"/>')
    expect(textOf(table)).toContain('勾稽关系')
  })
})
