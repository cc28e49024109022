import {
  ASSEMBLY_RULE,
  type Basis,
  citation,
  type Day,
  DELEGATES_RULE,
  daysBetween,
  inForceOn,
  LAND_CONTRACT,
  type Share,
} from '#law/index.ts'
import { DECIDING_BODIES, type DecidingBody, decidingBodies } from './deciding-body.ts'
import type { TradeKind } from './trade-kinds.ts'

/** A meeting that was to decide over a trade. */
export interface Meeting {
  kind: TradeKind
  /** Whether people from outside the collective may take part in the trade. */
  outsiders: boolean
  body: DecidingBody
  invitedOn: Day
  heldOn: Day
  /** All members, or all delegates. */
  entitled: number
  attended: number
  inFavour: number
}

/** One thing that keeps a meeting's decision from standing, and the field it is about. */
export interface MeetingProblem {
  field: 'body' | 'invitedOn' | 'entitled' | 'attended' | 'inFavour'
  message: string
}

const RULES = { assembly: ASSEMBLY_RULE, delegates: DELEGATES_RULE } as const
const TWO_THIRDS: Share = { of: 'all', parts: 2, whole: 3, more: false }

function reached(count: number, total: number, { parts, whole, more }: Share): boolean {
  return more ? count * whole > total * parts : count * whole >= total * parts
}

const shareInWords = ({ parts, whole, more }: Share) =>
  `${more ? '超过' : '不少于'}${parts === 1 && whole === 2 ? '半数' : '三分之二'}`

const ruleFor = ({ body, heldOn }: Pick<Meeting, 'body' | 'heldOn'>) => inForceOn(RULES[body], heldOn)

function sumProblem({ entitled, attended, inFavour }: Meeting): MeetingProblem | undefined {
  if (attended > entitled)
    return { field: 'attended', message: `到会 ${attended} 人多于应到 ${entitled} 人，请核对。` }
  if (inFavour > attended)
    return { field: 'inFavour', message: `同意 ${inFavour} 票多于到会 ${attended} 人，请核对。` }
  return undefined
}

function noticeProblem(meeting: Meeting): MeetingProblem | undefined {
  const { value, basis } = ruleFor(meeting)
  const given = meeting.invitedOn <= meeting.heldOn ? daysBetween(meeting.invitedOn, meeting.heldOn) : -1
  if (given >= value.noticeDays) return undefined
  const message =
    given < 0
      ? '告知日期不能晚于开会日期，请核对。'
      : `开会前只提前了 ${given} 天告知，须提前 ${value.noticeDays} 天（${citation(basis)}）。`
  return { field: 'invitedOn', message }
}

function countProblem(meeting: Meeting): MeetingProblem | undefined {
  const { entitled, attended, inFavour, body } = meeting
  const { value, basis } = ruleFor(meeting)
  if (entitled < value.fewest) {
    const message = `${DECIDING_BODIES[body]}的代表须多于 ${value.fewest - 1} 人（${citation(basis)}）。`
    return { field: 'entitled', message }
  }
  if (value.attendance && !reached(attended, entitled, value.attendance)) {
    const message = `应到 ${entitled} 人，到会 ${attended} 人，到会须${shareInWords(value.attendance)}（${citation(basis)}）。`
    return { field: 'attended', message }
  }
  const total = value.votes.of === 'all' ? entitled : attended
  if (reached(inFavour, total, value.votes)) return undefined
  const whose = value.votes.of === 'all' ? '全体' : '到会'
  const message = `${whose} ${total} 人，同意 ${inFavour} 票，须${whose}${shareInWords(value.votes)}同意（${citation(basis)}）。`
  return { field: 'inFavour', message }
}

function outsiderProblem({ kind, outsiders, entitled, inFavour }: Meeting): MeetingProblem | undefined {
  if (kind !== 'land' || !outsiders || reached(inFavour, entitled, TWO_THIRDS)) return undefined
  const message = `土地交给本集体以外的人，须全体 ${entitled} 人中三分之二以上同意，现为 ${inFavour} 票（${citation(LAND_CONTRACT.cite('52'))}）。`
  return { field: 'inFavour', message }
}

function bodyProblem({ kind, body, heldOn }: Meeting): MeetingProblem | undefined {
  const { bodies, basis } = decidingBodies(kind, heldOn)
  if (bodies.includes(body)) return undefined
  const by = basis.map(citation).join('、')
  return { field: 'body', message: `这类事项须由${DECIDING_BODIES.assembly}决定，代表不能代行（${by}）。` }
}

const CHECKS = [sumProblem, bodyProblem, noticeProblem, countProblem, outsiderProblem]

/** What keeps the decision from standing; null when it stands. */
export function meetingProblem(meeting: Meeting): MeetingProblem | null {
  for (const check of CHECKS) {
    const problem = check(meeting)
    if (problem) return problem
  }
  return null
}

/** The articles a decision of that meeting rests on. */
export function meetingBasis(meeting: Pick<Meeting, 'kind' | 'outsiders' | 'body' | 'heldOn'>): Basis[] {
  const { kind, outsiders, heldOn } = meeting
  const outside = kind === 'land' && outsiders ? [LAND_CONTRACT.cite('52')] : []
  const all = [ruleFor(meeting).basis, ...decidingBodies(kind, heldOn).basis, ...outside]
  const place = ({ act, article }: Basis) => `${act} ${article}`
  return all.filter((one, at) => all.findIndex((other) => place(other) === place(one)) === at)
}
