import { type Context, today } from '#kernel/context.ts'
import { act } from '#kernel/ledger/index.ts'
import { NotFound } from '#kernel/refusal.ts'
import { seal } from '#kernel/vault/vault.ts'
import { type Day, OGI } from '#law/index.ts'
import { applicationProcedure } from '../application.ts'
import { STEPS } from '../engine/case-engine.ts'
import { readHandled } from '../read-handled.ts'
import { CHANNELS, type Channel } from '../rules/receipt-day.ts'
import { sealedParts } from '../sealed-parts.ts'
import { type Receipted, receiveApplication } from './receive-application.ts'
import { type OnApplication, recordStep } from './record-step.ts'

/** An application as it is handed over to be dealt with as a letter. */
export interface HandedApplication {
  number: string
  receivedDay: Day
  name: string
  phone: string
  email: string
  words: string
}

/** Lends an application to whoever turns it into a letter. */
export async function applicationToTurnOver(
  ctx: Context,
  organ: string,
  id: string,
): Promise<HandedApplication> {
  const state = await readHandled(ctx, organ, id)
  const { applicant, request } = await sealedParts(ctx, organ, state)
  const { name = '', phone = '', email = '' } = applicant ?? {}
  const { number, receivedDay } = state
  return { number, receivedDay, name, phone, email, words: request?.description ?? '' }
}

/** Ends an application because it is no application: it goes on as a letter, or its writer is told the channel. */
export async function turnOverApplication(
  ctx: Context,
  {
    to,
    letter,
    told,
    ...on
  }: OnApplication & {
    to: 'message' | 'petition'
    letter: { id: string; number: string; code: string } | null
    told: string
  },
): Promise<void> {
  await recordStep(ctx, on, async (_, inside) => {
    const text = await seal(inside, on.organ, '政府信息公开申请：告知渠道', { text: told })
    const code =
      letter && (await seal(inside, on.organ, '政府信息公开申请：转办的查询码', { text: letter.code }))
    return {
      kind: 'triaged',
      day: today(inside),
      basis: [STEPS.triaged.basis],
      payload: { to, text, ...(letter && code && { letter: letter.id, number: letter.number, code }) },
    }
  })
}

/** What somebody asked in a letter, to be taken in as an application. */
interface FromLetter {
  organ: string
  key: string
  cameFrom: { id: string; number: string }
  /** The day the letter came in, from which the reply is due. */
  receivedDay: Day
  channel: Channel
  name: string
  phone: string
  email: string
  idNumber: string
  description: string
}

/** Takes in as an application what came as a letter. What the letter lacks (proof of identity) may be asked for by 补正. */
export async function applicationFromLetter(ctx: Context, from: FromLetter): Promise<Receipted> {
  const { organ, key, cameFrom, receivedDay, channel, name, phone, email, idNumber, description } = from
  return receiveApplication(ctx, {
    ...{ organ, key, cameFrom, receivedDay, channel },
    ...(CHANNELS[channel].confirmed && { arrivedDay: receivedDay }),
    form: {
      ...{ applicantKind: 'natural_person', name, phone, email, idNumber, description },
      ...{ idKind: '居民身份证', contactName: '', address: '', postcode: '', purpose: '' },
      medium: '电子',
      delivery: email === '' ? '网上查阅' : '电子邮件',
    },
    note: `由来信${cameFrom.number}转来，答复期限从来信收到之日算起。`,
    lateReason: '',
  })
}

/** Records in the cases of like words that a draft was begun to publish for all what they ask for. */
export async function proposePublication(
  ctx: Context,
  { article, ...on }: OnApplication & { article: string },
): Promise<void> {
  await act(
    ctx,
    applicationProcedure,
  )({
    ...on,
    decide({ state }) {
      if (!state) throw new NotFound('这件申请')
      return [{ kind: 'publication-proposed', payload: { article }, basis: [OGI.cite('44')] }]
    },
  })
}
