import { type Day, yearOf } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import { type ComposedLetter, composeLetter, type LetterFacts } from '../rules/compose-letter.ts'
import { LETTER_FORMS, type LetterKind } from '../rules/letter-forms.ts'
import type { LetterWords, Values } from '../rules/letter-template.ts'
import type { RemedyBodies } from '../rules/remedies.ts'
import type { LoadedFacts } from './load-facts.ts'

const VALUES: Values = {
  正文: '（这里是经办人在这一步写的内容，可以有几段。）',
  期限: '10',
  期限届满日: '2026年3月23日',
  告知日期: '2026年3月9日',
  延长工作日: '10',
  答复期限: '2026年4月13日',
  征求对象: '第三方',
  收费明细: '第1至30页，不收费；第31至57页，共27页，每页10元，计270元。',
  金额: '270',
  应当受理的机关: '某某县自然资源局（电话：0759-0000000）',
  不公开部分: '不予公开的部分，理由是：保护第三方合法权益（《中华人民共和国政府信息公开条例》第十五条）。',
  理由: '（这里是答复的理由。）',
  内容: '（这里是公开的信息，或者获取的方式、途径。）',
}

/** What a sample is made for: the organ as it stands, on a day. */
interface Sampled {
  organ: Organ
  bodies: RemedyBodies
  payment: string
  numbered: LoadedFacts['numbered']
  day: Day
}

function factsOf({ organ, bodies, day }: Sampled): LetterFacts {
  const { name, contact } = organ
  return {
    organ: {
      ...{ name, telephone: contact.telephone, office: contact.disclosureOffice, demonstration: true },
      address: `${contact.address}，邮编${contact.postcode}`,
    },
    bodies,
    application: {
      number: `${organ.shortName}公开申〔${yearOf(day)}〕××号`,
      subject: 'information',
      receivedDay: day,
      channel: '网上提交',
      wanted: '2025年农村危房改造名单和补助金额',
    },
    applicant: { kind: 'natural_person', name: '样例申请人' },
  }
}

/** A letter of a case that never was, to look at a template. */
export function sampleOf(sampled: Sampled, kind: LetterKind, words: LetterWords): ComposedLetter {
  const form = LETTER_FORMS[kind]
  const remedies = { none: null, either: 'either', outcome: 'either' } as const
  const refused = form.title === LETTER_FORMS['reply-state-secret'].title
  return composeLetter(factsOf(sampled), {
    ...{ form, words, day: sampled.day, grounds: [form.basis] },
    number: sampled.numbered(form.series, yearOf(sampled.day), null),
    addressee: { applicant: '样例申请人', 'third-party': '样例公司', organ: '某某县自然资源局' }[form.to],
    // A refusal gives nothing.
    values: { ...VALUES, 缴费方式: sampled.payment, ...(refused ? { 内容: '' } : {}) },
    remedy: refused ? 'reconsideration-first' : remedies[form.remedy],
  }).letter
}
