import { namesOf, SYSTEM } from '#kernel/accounts/index.ts'
import type { Context } from '#kernel/context.ts'
import type { AnnualReport, Hand, ReportEvent } from './annual-report.ts'
import type { ReportView, Standing } from './contract.ts'
import { readYear, type YearReport } from './read-year.ts'
import { lockOf, type ReportArticle, reportArticle, STANDING_NAMES, standingOf } from './report-article.ts'
import { reportGaps } from './report-gaps.ts'
import { reportTitle } from './report-year.ts'
import { reportingLevel } from './reporting-level.ts'
import { basisOfFigure } from './rules/fill-figures.ts'
import { reportDue } from './rules/report-due.ts'

const EVENT_NAMES: Readonly<Record<ReportEvent['kind'], string>> = {
  'report-drafted': '开始编制',
  'figures-saved': '填写表二',
  'narrative-saved': '填写文字部分',
  'report-submitted': '定稿送审',
  'report-published': '公布',
  'failure-signed': '签署等式不成立的理由',
  'correction-begun': '开始更正',
  redated: '放假安排变动，到期日重新计算',
}

type NameOf = (id: string) => string

async function namesIn(ctx: Context, { events }: YearReport): Promise<NameOf> {
  const names = await namesOf(ctx.db, [...new Set(events.map((event) => event.actor))])
  return (id) => (id === SYSTEM.id ? SYSTEM.name : (names.get(id) ?? '已注销的账号'))
}

const handOf = (hand: Hand | null | undefined, nameOf: NameOf) =>
  hand ? { who: nameOf(hand.by), day: hand.day } : null

function timelineOf({ events }: YearReport, nameOf: NameOf): ReportView['timeline'] {
  return events.map(({ kind, actor, day, at, basis }) => {
    return { label: EVENT_NAMES[kind], who: nameOf(actor), day, at, basis }
  })
}

function progressOf(state: AnnualReport | undefined, article: ReportArticle | null, standing: Standing) {
  return {
    standing,
    standingName: STANDING_NAMES[standing],
    locked: lockOf(standing),
    article: article && { id: article.id, status: article.status, statusName: article.statusName },
    submittedDay: state?.frozen?.day ?? null,
    publishedDay: state?.publishedDay ?? (standing === 'published' ? (article?.publishedDay ?? null) : null),
  }
}

function frozenOf(state: AnnualReport | undefined, nameOf: NameOf) {
  const hand = handOf(state?.frozen, nameOf)
  return state?.frozen && hand ? { ...hand, hash: state.frozen.hash } : null
}

/** What a second person answered for, what is being corrected, and what was published. */
function versionsOf(state: AnnualReport | undefined, nameOf: NameOf) {
  const { signedFailure = null, correcting = null, versions = [] } = state ?? {}
  const signed = handOf(signedFailure, nameOf)
  const by = handOf(correcting, nameOf)
  return {
    signedFailure:
      signed && signedFailure
        ? { ...signed, reason: signedFailure.reason, failed: signedFailure.failed }
        : null,
    correcting: by && correcting ? { ...by, note: correcting.note } : null,
    versions: versions.map(({ number, day, note, frozen }) => ({ number, day, note, hash: frozen.hash })),
  }
}

/** Every figure that can be named, with its value as frozen or as it is now, and where it comes from. */
function placeholdersOf({ facts, narrativeFigures }: YearReport): ReportView['placeholders'] {
  return facts.map(({ name, label, source }) => {
    const value = narrativeFigures[name] ?? null
    return { name, label, source, value, basis: basisOfFigure(name) }
  })
}

/** All the console shows of one year's report. */
export async function reportView(ctx: Context, organId: string, year: number): Promise<ReportView> {
  const report = await readYear(ctx, organId, year)
  const { organ, state, narrative, equations } = report
  const nameOf = await namesIn(ctx, report)
  const article = await reportArticle(
    ctx,
    organId,
    state?.articleId ?? null,
    state?.frozen?.files.pdf ?? null,
  )
  const hasFigures = Boolean(state?.figures)
  return {
    year,
    title: reportTitle(organ.name, year),
    due: reportDue(reportingLevel(organ.kind) ?? 'township', year),
    ...progressOf(state, article, standingOf(state, article)),
    tables: report.tables,
    frozen: frozenOf(state, nameOf),
    differences: report.differences,
    equations,
    warnings: report.warnings,
    ...versionsOf(state, nameOf),
    gaps: state?.frozen
      ? []
      : reportGaps({ ...report, hasFigures, signed: state?.signedFailure?.failed ?? [] }),
    figures: state?.figures?.figures ?? null,
    figuresBy: handOf(state?.figures, nameOf),
    countedDocuments: report.countedDocuments,
    narrative,
    narrativeBy: handOf(state?.narrative, nameOf),
    placeholders: placeholdersOf(report),
    timeline: timelineOf(report, nameOf),
  }
}
