import {
  type ApplicantKind,
  type Basis,
  citation,
  type Day,
  formatDay,
  LETTER,
  type OutcomeRow,
} from '#law/index.ts'
import type { LetterForm } from './letter-form.ts'
import { fillTemplate, fillTitle, type LetterWords, type Values } from './letter-template.ts'
import { type RemedyBodies, remedies } from './remedies.ts'

/** What every letter of a case is written from. */
export interface LetterFacts {
  readonly organ: {
    readonly name: string
    readonly office: string
    readonly address: string
    readonly telephone: string
    readonly demonstration: boolean
  }
  readonly bodies: RemedyBodies
  readonly application: {
    readonly number: string
    readonly subject: 'information' | 'record'
    readonly receivedDay: Day
    readonly channel: string
    readonly wanted: string
  }
  readonly applicant: { readonly kind: ApplicantKind; readonly name: string }
}

/** One letter to be written: its kind, its words, its number and what is particular to it. */
export interface LetterWanted {
  readonly form: LetterForm
  readonly words: LetterWords
  readonly number: string
  readonly day: Day
  readonly addressee: string
  readonly values: Values
  /** What it says it rests on. */
  readonly grounds: readonly Basis[]
  /** What it rests on besides. */
  readonly also?: readonly Basis[]
  readonly remedy: OutcomeRow['remedy'] | null
  readonly attachments?: readonly string[]
}

/** A letter in its words, ready to be printed. */
export interface ComposedLetter {
  organName: string
  number: string
  title: string
  addressee: string
  paragraphs: string[]
  remedies: string[]
  attachments: string[]
  signature: string
  date: Day
  contact: string
  demonstration: boolean
}

/** A letter as written, and what it rests on. */
export interface WrittenLetter {
  letter: ComposedLetter
  basis: Basis[]
}

/** Date and signature stand where the form of official letters puts them. */
const FORM_BASIS = LETTER.cite('信函')

const you = ({ applicant }: LetterFacts) => (applicant.kind === 'natural_person' ? '你' : '你单位')

function whatCame(facts: LetterFacts): string {
  const { number, subject, receivedDay, wanted } = facts.application
  const came = `本机关于${formatDay(receivedDay)}收到${you(facts)}提交的`
  return subject === 'record'
    ? `${came}更正政府信息的申请（申请编号：${number}），申请的内容为：“${wanted}”。`
    : `${came}政府信息公开申请（申请编号：${number}），申请获取的信息为：“${wanted}”。`
}

function commonValues(facts: LetterFacts, grounds: readonly Basis[]): Values {
  const { organ, application } = facts
  return {
    来件: whatCame(facts),
    称谓: you(facts),
    申请编号: application.number,
    收到日期: formatDay(application.receivedDay),
    提出方式: application.channel,
    申请内容: application.wanted,
    申请人: facts.applicant.name,
    依据: grounds.map(citation).join('、'),
    本机关: organ.name,
    公开机构: organ.office,
    地址: organ.address,
    联系电话: organ.telephone,
  }
}

/** Writes a letter: the words of its template with everything filled in, and how it may be fought. */
export function composeLetter(facts: LetterFacts, wanted: LetterWanted): WrittenLetter {
  const { form, words, grounds, remedy } = wanted
  const values = { ...commonValues(facts, grounds), ...wanted.values }
  const itself = form.series === 'reply' ? '本答复书' : '本告知书'
  const told = remedy && remedies({ remedy }, wanted.day, facts.bodies, itself)
  return {
    letter: {
      organName: facts.organ.name,
      number: wanted.number,
      title: fillTitle(words.title, values),
      addressee: wanted.addressee,
      paragraphs: fillTemplate(words.body, values),
      remedies: told?.sentences ?? [],
      attachments: [...(wanted.attachments ?? form.attachments ?? [])],
      signature: facts.organ.name,
      date: wanted.day,
      contact: `联系电话：${facts.organ.telephone}`,
      demonstration: facts.organ.demonstration,
    },
    basis: [...grounds, ...(wanted.also ?? []), ...(told?.basis ?? []), FORM_BASIS],
  }
}
