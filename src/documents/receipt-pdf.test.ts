import { describe, expect, it } from 'vitest'
import type { Day } from '#law/index.ts'
import { type Receipt, receiptPdf } from './receipt-pdf.ts'
import { HOSTILE } from './testing.ts'

const receipt = (changes: Partial<Receipt> = {}): Receipt => ({
  organName: '遂溪县洋青镇人民政府',
  number: '洋青依申请〔2026〕12号',
  queryCode: '7K4M-92QX',
  receivedDay: '2026-02-13' as Day,
  applicantMasked: '陈*堃',
  items: [['申请内容', '2025年农村危房改造名单']],
  due: '2026-03-19' as Day,
  provisional: false,
  howToTrack: '凭申请编号和查询码在网站查询。',
  ...changes,
})
const latin1 = async (changes?: Partial<Receipt>) =>
  Buffer.from(await receiptPdf(receipt(changes))).toString('latin1')
const pages = (pdf: string): number => pdf.match(/\/Type ?\/Page\b(?!s)/g)?.length ?? 0

describe('a receipt', () => {
  it('is half a page, lying', async () => {
    const pdf = await latin1()
    expect(pdf).toMatch(/\/MediaBox ?\[0 0 595\.\d+ 419\.\d+\]/)
    expect(pages(pdf)).toBe(1)
  })

  it('has a QR code with a description only when there is an address', async () => {
    expect(await latin1({ trackUrl: 'https://www.example.gov.cn/track' })).toContain('/Figure')
    expect(await latin1()).not.toContain('/Figure')
  })

  it('stays on its half page when the values are long and hostile', async () => {
    const items: [string, string][] = [
      ['申请内容', HOSTILE.repeat(20)],
      ['获取方式', '邮寄'],
      ['收件方式', '现场'],
    ]
    expect(pages(await latin1({ items, provisional: true, demonstration: true }))).toBe(1)
  })

  it('can be made before a due day is known', async () => {
    expect(pages(await latin1({ due: null }))).toBe(1)
  })
})
