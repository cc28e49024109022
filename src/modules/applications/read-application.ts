import { type Context, today } from '#kernel/context.ts'
import { findCase, readCase } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { organById } from '#modules/organs/index.ts'
import { maskName } from '#modules/portal/index.ts'
import { type Application, applicationProcedure } from './application.ts'
import type { RecordedEvent } from './application-event.ts'
import { textsOf, timelineOf } from './case-timeline.ts'
import { nextSteps } from './engine/case-engine.ts'
import { flowStage } from './engine/flow-stage.ts'
import { reckonAll, reckonReply } from './engine/reckoning.ts'
import { requireHandled } from './handled.ts'
import { hideIdentity, hiding } from './hide-identity.ts'
import { listedLetters } from './letters/open-letter.ts'
import { CHANNELS } from './rules/receipt-day.ts'
import { cardOf } from './rules/urgency.ts'
import { type Applicant, ERASED_NAME, sealedParts } from './sealed-parts.ts'

const outcomeOf = ({ outcome, case: { ended } }: Application) =>
  outcome && {
    row: outcome.row,
    day: outcome.day,
    how: ended?.how === 'reply' || !ended ? ('reply' as const) : ended.how,
    number: outcome.reply?.number ?? null,
  }

const feeOf = ({ case: { fee } }: Application) =>
  fee && {
    scheme: fee.scheme,
    yuan: fee.working.yuan,
    lines: fee.working.lines.map((line) => ({ ...line })),
    noticed: fee.noticed,
    delivered: fee.delivered,
    paid: fee.paid,
    refunded: fee.refunded,
  }

async function mergedInto(ctx: Context, organ: string, { case: { merged } }: Application) {
  if (merged === null) return null
  const lead = await findCase(ctx, applicationProcedure, organ, merged)
  return { id: merged, number: lead?.state?.number ?? '' }
}

function draftsOf({ case: { drafts } }: Application, events: RecordedEvent[], texts: Map<number, string>) {
  return drafts.map(({ department, outcome }) => {
    const event = events.findLast(
      ({ kind, payload }) =>
        kind === 'drafted' && 'department' in payload && payload.department === department,
    )
    return { department, outcome, text: texts.get(event?.seq ?? 0) ?? '' }
  })
}

/** Where a case stands and what may be done: the part that the engine tells. */
function standingOf(ctx: Context, state: Application) {
  const world = { day: today(ctx), calendar: ctx.calendar() }
  const reply = reckonReply(state.case, world)
  const { subject, departments, flow, archived, opinions } = state.case
  return {
    deadline: { ...reply, days: [...reply.days] },
    overdue: reply.standing === 'over',
    card: cardOf(reply.workdaysLeft),
    clocks: reckonAll(state.case, world).map((clock) => ({ ...clock, days: [...clock.days] })),
    fee: feeOf(state),
    ...{ subject, flow, archived },
    stage: flowStage(state.case),
    departments: [...departments],
    opinions: opinions.map(({ who, from, given }) => ({ who, from, answered: given !== null })),
    steps: nextSteps(state.case, world),
  }
}

// A draft keeps its words, since they are what will be sent; what was written down on the way tells nobody's name.
const hiddenTexts = (
  texts: Map<number, string>,
  { applicantKind }: Application,
  applicant: Applicant | null,
) => new Map([...texts].map(([seq, text]) => [seq, hideIdentity(text, applicant, applicantKind)]))

/** One application as staff see it: timeline, every clock day by day, what was asked, who asked only masked. */
export async function readApplication(ctx: Context, organId: string, id: string) {
  const organ = await organById(ctx, organId)
  const { state, events } = await readCase(ctx, applicationProcedure, organId, id, '这件申请')
  if (!state) throw new NotFound('这件申请')
  requireHandled(ctx, organId, state)
  const { applicant, request, letter } = await sealedParts(ctx, organId, state)
  const masked = applicant ? maskName(applicant.name, state.applicantKind) : ERASED_NAME
  const channel = CHANNELS[state.channel]
  const texts = await textsOf(ctx, organId, events)
  const { number, status, receivedDay, applicantKind, department, registeredDay, splitFrom, moved } = state
  return {
    ...{ id, number, status, receivedDay, applicantKind, department, registeredDay, splitFrom },
    channel: state.channel,
    channelLabel: channel.label,
    receiptMeans: channel.means,
    receiptBasis: channel.basis,
    applicantMasked: masked,
    request: request && {
      ...request,
      description: hideIdentity(request.description, applicant, applicantKind),
      purpose: hideIdentity(request.purpose, applicant, applicantKind),
    },
    outcome: outcomeOf(state),
    letter: letter && (await hiding(ctx, organId, state))(letter, 'applicant'),
    letters: listedLetters(state),
    ...standingOf(ctx, state),
    cameFrom: state.cameFrom,
    triaged: state.triaged && { to: state.triaged.to, id: state.triaged.id, number: state.triaged.number },
    proposal: state.proposal,
    mergedInto: await mergedInto(ctx, organId, state),
    keeping: state.keeping,
    moved: moved && !state.outcome ? { from: moved.from, to: moved.to } : null,
    drafts: draftsOf(state, events, texts),
    timeline: await timelineOf(ctx, organ, events, hiddenTexts(texts, state, applicant)),
  }
}
