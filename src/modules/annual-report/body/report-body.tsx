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

function Section({ section, tables }: { section: ComposedReport['sections'][number]; tables: ReportTables }) {
  return (
    <>
      <h2>{section.heading}</h2>
      {section.parts.map((part) => (
        <Part key={part.heading} {...part} />
      ))}
      {section.table && TABLES[section.table](tables)}
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

/** The report as the body of an article: headings, paragraphs and tables a screen reader can follow. */
export function reportBody(report: ComposedReport): string {
  return renderToStaticMarkup(
    <>
      <Paragraphs texts={report.opening} />
      {report.sections.map((section) => (
        <Section key={section.heading} section={section} tables={report.tables} />
      ))}
      <p>{report.organName}</p>
      <p>{formatDay(report.date)}</p>
    </>,
  )
}
