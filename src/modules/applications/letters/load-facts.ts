import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { loadDirectory, type Organ } from '#modules/organs/index.ts'
import { printable } from '../actions/printable.ts'
import type { Application } from '../application.ts'
import type { LetterFacts } from '../rules/compose-letter.ts'
import { LETTER_SERIES, type LetterSeries, letterNumber } from '../rules/letter-form.ts'
import { CHANNELS } from '../rules/receipt-day.ts'
import type { RemedyBodies } from '../rules/remedies.ts'
import { sealedParts } from '../sealed-parts.ts'
import { type LetterSettings, letterSettings } from './letter-settings.ts'

/** What the letters of one case are written from, with what the organ has set for them. */
export interface LoadedFacts {
  facts: LetterFacts
  settings: LetterSettings
  payment: string
  numbered(series: LetterSeries, year: number, value: number | null): string
}

const QUOTED = 300

function quoted(summary: string, description: string): string {
  const whole = printable(summary === '' ? description : summary)
  const characters = [...whole]
  return characters.length <= QUOTED ? whole : `${characters.slice(0, QUOTED).join('')}……`
}

// A town is reviewed by the county government and sued in the county's court; for the county itself the law's
// words must do, since the bodies above it are not in the directory. What the organ has set comes first.
export function bodiesOf(organ: Organ, county: Organ | undefined, settings: LetterSettings): RemedyBodies {
  const usual =
    county && county.id !== organ.id
      ? { reviewBody: county.name, court: `${county.shortName}人民法院` }
      : { reviewBody: '上一级人民政府', court: '有管辖权的人民法院' }
  return { reviewBody: settings.reviewBody || usual.reviewBody, court: settings.court || usual.court }
}

/** The county an organ belongs to. */
export async function countyOf(ctx: Context, organ: Organ): Promise<Organ | undefined> {
  const directory = await loadDirectory(ctx)
  const above = directory.lineage(organ.id).flatMap((id) => directory.find(id) ?? [])
  return above.find(({ kind }) => kind === 'county')
}

/** How an organ's letters are numbered. */
export function numbering(organ: Organ, settings: LetterSettings): LoadedFacts['numbered'] {
  const code = settings.code || organ.shortName
  return (series, year, value) =>
    letterNumber(code, settings.words[series] || LETTER_SERIES[series], year, value)
}

/** How a processing fee is paid, where the organ has set nothing. */
export function paymentWords(organ: Organ, settings: LetterSettings): string {
  const { disclosureOffice, address, telephone } = organ.contact
  return (
    settings.payment || `持本通知书到${disclosureOffice}（${address}，电话${telephone}）办理，按指引缴入国库`
  )
}

/** Opens the vault and the directory for the letters of a case; `summary` replaces the applicant's own words. */
export async function loadFacts(
  ctx: Context,
  organ: Organ,
  state: Application,
  summary = '',
): Promise<LoadedFacts> {
  const { applicant, request } = await sealedParts(ctx, organ.id, state)
  if (!applicant || !request) throw new Refusal('申请人的个人信息已依法删除，无法制作文书。', 'conflict')
  const settings = await letterSettings(ctx, organ.id)
  const { name, contact, demonstration } = organ
  return {
    facts: {
      organ: {
        ...{ name, demonstration, telephone: contact.telephone },
        office: contact.disclosureOffice,
        address: `${contact.address}，邮编${contact.postcode}`,
      },
      bodies: bodiesOf(organ, await countyOf(ctx, organ), settings),
      application: {
        number: state.number,
        subject: state.case.subject,
        receivedDay: state.receivedDay,
        channel: CHANNELS[state.channel].label,
        wanted: quoted(summary, request.description),
      },
      applicant: { kind: state.applicantKind, name: applicant.name },
    },
    settings,
    payment: paymentWords(organ, settings),
    numbered: numbering(organ, settings),
  }
}
