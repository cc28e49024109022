import type { ReportDocument } from '#documents/index.ts'
import { citation, type Day, formatDay, OGI, REPORT_FORM } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { Narrative } from './contract.ts'
import { narrativeParts } from './narrative-parts.ts'
import { reportTitle } from './report-year.ts'
import { fillFigures, type NarrativeFigures } from './rules/fill-figures.ts'
import type { ReportTables } from './rules/report-rows.ts'

/** A heading of the second rank with its paragraphs. */
interface ReportPart {
  heading: string | null
  paragraphs: string[]
}

/** One of the six sections of the form. */
interface ReportSection {
  heading: string
  parts: ReportPart[]
  table?: 'table2' | 'table3' | 'table4'
}

/** A whole report: what its web page, its PDF and its DOCX all say. */
export interface ComposedReport {
  organName: string
  year: number
  title: string
  opening: string[]
  sections: ReportSection[]
  tables: ReportTables
  date: Day
  demonstration: boolean
}

/** What a report is composed from. */
interface ReportSources {
  organ: Organ
  year: number
  tables: ReportTables
  narrative: Narrative
  figures: NarrativeFigures
  date: Day
  /** What is published with the report; stands at the end of part six. */
  notes?: readonly string[]
  /** How figures get into the text; a draft may be filled in as far as it goes. */
  fill?: typeof fillFigures
}

/** Writes the report in the six sections of the form, the figures filled in. */
export function composeReport({
  organ,
  year,
  tables,
  narrative,
  figures,
  date,
  notes = [],
  fill = fillFigures,
}: ReportSources): ComposedReport {
  const parts = narrativeParts(narrative).map(({ label, text }) => part(label, fill(text, figures)))
  const [overall, improving, other] = [parts.slice(0, 5), parts.slice(5, 7), parts.slice(7)]
  return {
    organName: organ.name,
    year,
    title: reportTitle(organ.name, year),
    opening: opening(organ, year),
    sections: [
      { heading: '一、总体情况', parts: numbered(overall) },
      { heading: '二、主动公开政府信息情况', parts: [], table: 'table2' },
      { heading: '三、收到和处理政府信息公开申请情况', parts: [], table: 'table3' },
      { heading: '四、政府信息公开行政复议、行政诉讼情况', parts: [], table: 'table4' },
      { heading: '五、存在的主要问题及改进情况', parts: numbered(improving) },
      {
        heading: '六、其他需要报告的事项',
        parts: [...other.map((one) => ({ ...one, heading: null })), ...noted(notes)],
      },
    ],
    tables,
    date,
    demonstration: organ.demonstration,
  }
}

/** The same report as the papers take it. */
export function reportDocument(report: ComposedReport): ReportDocument {
  return {
    ...report,
    sections: report.sections.map(({ heading, parts, table }) => ({
      heading,
      paragraphs: parts.flatMap((one) => [...(one.heading === null ? [] : [one.heading]), ...one.paragraphs]),
      ...(table ? { table } : {}),
    })),
    signature: report.organName,
  }
}

function part(heading: string, text: string): ReportPart {
  const paragraphs = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return { heading, paragraphs: paragraphs.length === 0 ? ['（待填写）'] : paragraphs }
}

const noted = (notes: readonly string[]): ReportPart[] =>
  notes.length === 0 ? [] : [{ heading: null, paragraphs: [...notes] }]

const numbered = (parts: ReportPart[]): ReportPart[] =>
  parts.map((one, at) => ({ ...one, heading: `（${'一二三四五六七'[at]}）${one.heading}` }))

function opening(organ: Organ, year: number): string[] {
  const regulation = `${citation(OGI.cite('50'))}（${OGI.number}）`
  const form = `《${REPORT_FORM.title}》（${REPORT_FORM.number}）`
  const period = `统计期限自${formatDay(`${year}-01-01`)}起至${formatDay(`${year}-12-31`)}止`
  const site = organ.site ? `本报告的电子版可在“${organ.site.siteName}”下载。` : ''
  return [
    `根据${regulation}和${form}的要求，现公布${organ.name}${year}年政府信息公开工作年度报告。` +
      `报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、` +
      `存在的主要问题及改进情况、其他需要报告的事项六个部分组成，所列数据的${period}。`,
    `${site}如对本报告有疑问，请与${organ.contact.disclosureOffice}联系（${contactLine(organ)}）。`,
  ]
}

function contactLine({ contact }: Organ): string {
  const { address, postcode, telephone, fax, email } = contact
  const parts: [label: string, value: string][] = [
    ['地址', address],
    ['邮编', postcode],
    ['电话', telephone],
    ['传真', fax],
    ['电子邮箱', email],
  ]
  return parts
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}：${value}`)
    .join('，')
}
