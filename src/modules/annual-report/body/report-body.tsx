import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { formatDay } from '#law/index.ts'
import type { ComposedReport } from '../compose-report.ts'
import type { ReportTables } from '../rules/report-rows.ts'
import { TableFour } from './table-four.tsx'
import { TableThree } from './table-three.tsx'
import { TableTwo } from './table-two.tsx'

const TABLES = {
  table2: (tables: ReportTables) => <TableTwo table={tables.table2} />,
  table3: (tables: ReportTables) => <TableThree table={tables.table3} />,
  table4: (tables: ReportTables) => <TableFour table={tables.table4} />,
} as const

/** Sets a table, named by its section, in whatever frame the page has for wide ones. */
type Frame = (table: ReactNode, name: string) => ReactNode

interface Text extends Pick<ComposedReport, 'opening' | 'sections' | 'tables'> {
  frame?: Frame
  /** Stands between the opening and the first section. */
  after?: ReactNode
}

function Section({
  section,
  tables,
  frame,
}: {
  section: ComposedReport['sections'][number]
  tables: ReportTables
  frame: Frame
}) {
  return (
    <>
      <h2>{section.heading}</h2>
      {section.parts.map((part) => (
        <Part key={part.heading} {...part} />
      ))}
      {section.table && frame(TABLES[section.table](tables), section.heading)}
    </>
  )
}

function Part({ heading, paragraphs }: ComposedReport['sections'][number]['parts'][number]) {
  return (
    <>
      {heading !== null && <h3>{heading}</h3>}
      <Paragraphs texts={paragraphs} />
    </>
  )
}

function Paragraphs({ texts }: { texts: string[] }) {
  // The same sentence may stand twice; its place tells it apart.
  const placed = texts.map((text, at) => ({ text, place: `${at}` }))
  return placed.map(({ text, place }) => <p key={place}>{text}</p>)
}

/** The words and tables of a report, without who signs it. */
export function ReportText({ opening, sections, tables, frame = (table) => table, after }: Text) {
  return (
    <>
      <Paragraphs texts={opening} />
      {after}
      {sections.map((section) => (
        <Section key={section.heading} section={section} tables={tables} frame={frame} />
      ))}
    </>
  )
}

/**
 * The report as the body of an article: headings, paragraphs and tables a screen reader can follow. `more` is the
 * page with its versions and data.
 */
export function reportBody(report: ComposedReport, more?: string): string {
  const after = more !== undefined && (
    <p>
      <a href={more}>本报告已公布的各版、数据文件和历年图表</a>
    </p>
  )
  return renderToStaticMarkup(
    <>
      <ReportText {...report} after={after} />
      <p>{report.organName}</p>
      <p>{formatDay(report.date)}</p>
    </>,
  )
}
