import { describe, expect, it } from 'vitest'
import { annualReportPdf } from './annual-report-pdf.ts'
import { MissingGlyph } from './fonts/missing-glyph.ts'
import { reportText } from './report-document.ts'
import { REPORT_TEMPLATE } from './templates/report-template.ts'
import { sampleReport } from './testing.ts'
import { typeset } from './typeset.ts'

describe('an annual report as PDF', () => {
  it('has its three tables on three pages', () => {
    const text = { ...reportText(sampleReport({ demonstration: true })) }
    expect(typeset(REPORT_TEMPLATE, { text }).pages).toBe(3)
  })

  it('tags the tables for screen readers', async () => {
    const pdf = Buffer.from(await annualReportPdf(sampleReport())).toString('latin1')
    expect(pdf).toContain('/Table')
    expect(pdf).toContain('/TH')
  })

  it('refuses a character no font has', async () => {
    await expect(annualReportPdf(sampleReport({ opening: ['😀'] }))).rejects.toThrow(MissingGlyph)
  })
})
