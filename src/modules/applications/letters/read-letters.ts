import { type Context, today } from '#kernel/context.ts'
import { NotFound } from '#kernel/refusal.ts'
import { unseal } from '#kernel/vault/vault.ts'
import { citation } from '#law/index.ts'
import { organById } from '#modules/organs/index.ts'
import { countBySeries, lettersOf, skipsOf } from '../letter-store.ts'
import { LETTER_SERIES, type LetterSeries } from '../rules/letter-form.ts'
import { LETTER_FORMS, LETTER_KINDS, type LetterKind } from '../rules/letter-forms.ts'
import { PLACEHOLDERS } from '../rules/letter-placeholders.ts'
import { offered } from '../rules/letter-template.ts'
import { gapsIn } from '../rules/number-register.ts'
import { letterSettings } from './letter-settings.ts'
import { templateVersions } from './letter-templates.ts'
import { bodiesOf, countyOf, numbering, paymentWords } from './load-facts.ts'

const SERIES_KEYS = Object.keys(LETTER_SERIES) as LetterSeries[]
const WHOM = { applicant: '申请人', 'third-party': '第三方', organ: '其他机关' } as const

const formsOf = (series: LetterSeries) =>
  LETTER_KINDS.map((kind) => LETTER_FORMS[kind]).filter((form) => form.series === series)

// All replies share one number; their kinds would make a long list.
const namesOf = (series: LetterSeries) =>
  series === 'reply' ? '答复书' : [...new Set(formsOf(series).map(({ name }) => name))].join('、')

const nameOf = (kind: string) => LETTER_FORMS[kind as LetterKind]?.name ?? kind

function seriesNamed(key: string): LetterSeries {
  const series = SERIES_KEYS.find((one) => one === key)
  if (!series) throw new NotFound('这种文书')
  return series
}

/** The key under which the ledger counts a running number of letters. */
export function counterOf(key: string): string {
  const series = seriesNamed(key)
  return series === 'reply' ? series : `letter-${series}`
}

/** The register of one running number of a year: every letter, every number that has none, and why. */
export async function letterRegister(
  ctx: Context,
  { organ: organId, series: key, year }: { organ: string; series: string; year: number },
) {
  const series = seriesNamed(key)
  const counter = counterOf(key)
  const organ = await organById(ctx, organId)
  const settings = await letterSettings(ctx, organId)
  const [rows, skips, totals] = await Promise.all([
    lettersOf(ctx.db, organId, counter, year),
    skipsOf(ctx.db, organId, counter, year),
    countBySeries(ctx.db, organId, year),
  ])
  const reasons = await unseal(
    ctx,
    organId,
    rows.flatMap(({ why }) => why ?? []),
  )
  const used = rows.map(({ value }) => value)
  const highest = Math.max(0, ...used, ...skips.map(({ last }) => last))
  return {
    series: SERIES_KEYS.map((one) => ({
      key: one,
      word: settings.words[one] || LETTER_SERIES[one],
      names: namesOf(one),
      total: totals.get(counterOf(one)) ?? 0,
    })),
    rows: rows.map(({ value, number, id, kind, day, voided_day, why }) => ({
      ...{ value, number, id, day },
      name: nameOf(kind),
      voided: voided_day,
      reason: why === null ? '' : String(reasons.get(why)?.['text'] ?? '（已删除）'),
    })),
    gaps: gapsIn(used, skips).map((gap) => {
      const skip = skips.find(({ first, last }) => first <= gap.first && gap.last <= last)
      return { ...gap, reason: skip?.reason ?? '', day: skip?.day ?? null }
    }),
    next: numbering(organ, settings)(series, year, highest + 1),
  }
}

/** Every template of an organ, with the number of its version. */
export async function letterTemplates(ctx: Context, organ: string) {
  const versions = await templateVersions(ctx, organ, LETTER_KINDS)
  return {
    templates: LETTER_KINDS.map((kind) => {
      const { name, group } = LETTER_FORMS[kind]
      return { kind, name, group, version: versions.get(kind)?.at(-1)?.version ?? 0 }
    }),
  }
}

/** One template with all its versions and what it may leave open. */
export async function letterTemplate(ctx: Context, organ: string, kind: LetterKind) {
  const form = LETTER_FORMS[kind]
  const versions = (await templateVersions(ctx, organ, [kind])).get(kind) ?? []
  return {
    ...{ kind, name: form.name, to: WHOM[form.to], basis: citation(form.basis), versions },
    placeholders: offered(form).map((name) => ({
      name,
      means: PLACEHOLDERS[name],
      needed: form.needs.includes(name),
    })),
  }
}

/** What an organ has set for its letters, beside what stands there where it has set nothing. */
export async function readLetterSettings(ctx: Context, organId: string) {
  const organ = await organById(ctx, organId)
  const settings = await letterSettings(ctx, organId)
  const nothing = { ...settings, reviewBody: '', court: '', payment: '' }
  return {
    settings: { ...settings, words: { ...settings.words } },
    usual: {
      code: organ.shortName,
      ...bodiesOf(organ, await countyOf(ctx, organ), nothing),
      payment: paymentWords(organ, nothing),
    },
    series: SERIES_KEYS.map((key) => ({ key, word: LETTER_SERIES[key], names: namesOf(key) })),
  }
}

/** What a template is looked at with: the organ as it stands today. */
export async function sampledOn(ctx: Context, organId: string) {
  const organ = await organById(ctx, organId)
  const settings = await letterSettings(ctx, organId)
  return {
    organ,
    bodies: bodiesOf(organ, await countyOf(ctx, organ), settings),
    payment: paymentWords(organ, settings),
    numbered: numbering(organ, settings),
    day: today(ctx),
  }
}
