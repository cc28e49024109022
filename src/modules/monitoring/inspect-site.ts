import { type Context, today } from '#kernel/context.ts'
import {
  columnsSeen,
  homeNewest,
  lookAtCatalogue,
  lookAtColumns,
  lookAtHome,
} from './look/look-at-columns.ts'
import { lookAtInnerLinks, lookAtOuterLinks } from './look/look-at-links.ts'
import { lookAtEvidence, lookAtMarks } from './look/look-at-pages.ts'
import { lookAtLetters, lookAtMedia } from './look/look-at-people.ts'
import { type Eyes, openScene, type Scene, type Sighting } from './look/scene.ts'
import type { CheckKey, Fault } from './rules/checks.ts'
import { type Score, scorecard } from './rules/scorecard.ts'
import { settingOn } from './settings.ts'
import { settingEntries } from './store.ts'

/** How one look went: what it covers, at how much it looked, and why it could not when it could not. */
export interface Look {
  step: string
  checks: CheckKey[]
  looked: number
  faults: number
  done: boolean
  note: string
}

/** What an inspection of a site came to. */
export interface Inspection {
  faults: Fault[]
  looks: Look[]
  scores: Score[]
}

/** Told before each step and now and then within it. */
export type Told = (step: string, done: number, total: number) => Promise<void>

const LOOKS: readonly { step: string; checks: CheckKey[]; look(scene: Scene): Promise<Sighting> }[] = [
  { step: '首页', checks: ['home-stale'], look: lookAtHome },
  { step: '栏目', checks: ['column-stale', 'column-blank'], look: lookAtColumns },
  { step: '公开目录', checks: ['catalogue-overdue'], look: lookAtCatalogue },
  { step: '留言', checks: ['message-unanswered'], look: lookAtLetters },
  { step: '政务新媒体', checks: ['media-stale'], look: lookAtMedia },
  { step: '网页标签和页脚', checks: ['page-tags', 'page-foot'], look: lookAtMarks },
  { step: '站内链接', checks: ['inner-link'], look: lookAtInnerLinks },
  { step: '网页与存证', checks: ['page-differs'], look: lookAtEvidence },
  { step: '站外链接', checks: ['outer-link', 'bad-link'], look: lookAtOuterLinks },
]

/** One look that fails says so, and the others go on. */
async function taken(scene: Scene, { step, checks, look }: (typeof LOOKS)[number]) {
  try {
    const { faults, looked, note = '' } = await look(scene)
    return { faults, look: { step, checks, looked, faults: faults.length, done: true, note } }
  } catch (error) {
    const note = error instanceof Error ? error.message : String(error)
    return { faults: [], look: { step, checks, looked: 0, faults: 0, done: false, note } }
  }
}

async function newestLetter(scene: Scene): Promise<string | null | undefined> {
  return scene.eyes.letters?.(scene.ctx, scene.organ.id).then(
    ({ newest }) => newest,
    () => undefined,
  )
}

async function scoresOf(scene: Scene, faults: Fault[], looks: Look[]): Promise<Score[]> {
  const home = (await scene.pages()).find((page) => page.kind === 'home')
  const leads = (pattern: RegExp) => home?.links.some((link) => pattern.test(link)) ?? false
  return scorecard({
    today: scene.today,
    faults,
    done: new Set(looks.filter((look) => look.done).flatMap((look) => look.checks)),
    columns: await columnsSeen(scene),
    homeNewest: (await homeNewest(scene)) ?? null,
    host: home?.meta['SiteDomain'] ?? '',
    mailbox: leads(/\/(mail|messages)(\/|$|\?)/),
    search: leads(/\/search(\/|$|\?)/),
    newestLetter: await newestLetter(scene),
  })
}

/** What is wanted of an inspection: everything, or only one check, or only what one finding rests on. */
export interface Wanted {
  organ: string
  only?: { check: CheckKey; subject?: string }
  told?: Told
}

/** Looks at an organ's site; undefined when it has none. Nothing is recorded. */
export async function inspectSite(ctx: Context, eyes: Eyes, wanted: Wanted): Promise<Inspection | undefined> {
  const { organ, only, told = async () => {} } = wanted
  const entries = await settingEntries(ctx.db, organ)
  const day = today(ctx)
  let step = ''
  const scene = await openScene(ctx, eyes, organ, {
    today: day,
    setting: (name) => settingOn(entries, name, day).value,
    only: only?.subject,
    progress: (done, total) => told(step, done, total),
  })
  if (!scene) return undefined
  const faults: Fault[] = []
  const looks: Look[] = []
  for (const each of LOOKS.filter((one) => !only || one.checks.includes(only.check))) {
    step = each.step
    await told(step, 0, 0)
    const result = await taken(scene, each)
    faults.push(...result.faults)
    looks.push(result.look)
  }
  return { faults, looks, scores: only ? [] : await scoresOf(scene, faults, looks) }
}
