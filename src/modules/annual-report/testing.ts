import { readFileSync } from 'node:fs'
import type { Context } from '#kernel/context.ts'
import { foundOrgan, type Organ } from '#modules/organs/index.ts'
import { reportPage } from './body/report-page.tsx'
import { type ComposedReport, composeReport } from './compose-report.ts'
import type { Figures, Narrative } from './contract.ts'
import { readReport } from './reading/read-json.ts'
import type { ReportTables } from './rules/report-rows.ts'

const department = (id: string, name: string) => ({
  id,
  name,
  duties: '承办日常工作。',
  telephone: '0759-7231356',
  lead: '负责人',
  place: '镇政府大楼',
  windows: [],
})

/** A town with a column for its reports. */
export function aReportingTown(changes: Partial<Organ> = {}): Organ {
  return {
    id: 'yangqing',
    kind: 'town',
    parent: 'suixi',
    name: '遂溪县洋青镇人民政府',
    shortName: '洋青镇',
    creditCode: '11440823MB9Y0018XW',
    contact: {
      address: '遂溪县洋青镇府前路1号',
      postcode: '524394',
      telephone: '0759-7231356',
      fax: '0759-7231819',
      email: '',
      officeHours: '周一至周五',
      disclosureOffice: '党政和人大办公室',
    },
    departments: [department('planning', '规划建设办公室'), department('office', '党政和人大办公室')],
    leaders: [],
    leadingGroup: null,
    dutyRoster: [],
    site: {
      path: '/yangqing/',
      siteName: '遂溪县洋青镇人民政府',
      siteIdCode: '4408230000',
      icp: '粤ICP备00000000号',
      policeRecord: '粤公网安备00000000号',
      columns: ['news', 'reports'].map((key) => ({
        key,
        name: `${key}栏目`,
        group: '',
        description: '说明',
        keywords: [],
      })),
    },
    demonstration: true,
    ...changes,
  }
}

/** Founds such a town in a test office. */
export async function foundReportingTown(ctx: Context, changes: Partial<Organ> = {}): Promise<void> {
  const organ = aReportingTown(changes)
  await foundOrgan(ctx, { key: `found-${organ.id}`, organ })
}

/** Figures of table two as a town enters them. */
export function someFigures(changes: Partial<Figures> = {}): Figures {
  const source = '党政和人大办公室文件登记簿'
  return {
    rules: { issued: 0, repealed: 0, inForce: 0, source },
    normative: { issued: 1, repealed: 1, inForce: 2, source, counted: false },
    licences: { count: 52, source: '综合行政执法办公室许可台账' },
    penalties: { count: 11, source: '综合行政执法办公室处罚台账' },
    coercion: { count: 0, source: '综合行政执法办公室强制台账' },
    fees: { wanYuan: 0.35, source: '财政所收费台账' },
    ...changes,
  }
}

/** A narrative that names every figure. */
export function aNarrative(changes: Partial<Narrative> = {}): Narrative {
  return {
    overall: {
      disclosure: '全年在镇子站公开信息{{articlesPublished}}条。\n公开的重点是惠农补贴和防汛防风。',
      applications: '新收申请{{newReceived}}件，办结{{repliedTotal}}件，结转下年度{{carriedOut}}件。',
      management: '修订文件公开属性源头认定制度。',
      platform: '设立镇子站，设置政务公开栏。',
      supervision: '每季度检查一次栏目更新和答复时限。',
    },
    problems: '解读偏少。',
    improvements: '每月安排一次入村宣讲。',
    other: '本年度没有发出收费通知，没有收取信息处理费。',
    ...changes,
  }
}

/** The tables of a report that was really published. */
export function publishedReport(name: 'huaian-2024' | 'suqian-2023'): ReportTables {
  const path = new URL(`./rules/fixtures/${name}.json`, import.meta.url)
  const read = readReport(JSON.parse(readFileSync(path, 'utf8')))
  if (!read.ok) throw new Error(read.problems.join())
  return read.tables
}

/** A whole report with these tables. */
export function reportWith(tables: ReportTables): ComposedReport {
  const figures = { articlesPublished: 320, newReceived: 12, repliedTotal: 11, carriedOut: 1 }
  const narrative = aNarrative({ overall: { ...aNarrative().overall, applications: '按时办理。' } })
  return composeReport({
    organ: aReportingTown(),
    year: 2024,
    tables,
    narrative,
    figures,
    date: '2025-01-14',
  })
}

/** A report as a web page, of which one cell of table three cannot be read. */
export function unreadable(tables: ReportTables, place: string): string {
  const torn = structuredClone(tables)
  const [, row = '', column = ''] = place.split('.')
  const cells = torn.table3[row as keyof typeof torn.table3]
  cells[column as keyof typeof cells] = STRANGE
  return reportPaper(torn).replace(String(STRANGE), '？看不清')
}

const STRANGE = 987_654_321

/** The same as a web page of its own. */
export function reportPaper(tables: ReportTables): string {
  return reportPage(reportWith(tables))
}
