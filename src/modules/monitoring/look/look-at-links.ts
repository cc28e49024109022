import { pastPrompt } from '#modules/portal/index.ts'
import type { Fault } from '../rules/checks.ts'
import { cutOff, judgeLink, LINK_VERDICTS, linkFaults, type TriedLink } from '../rules/link-verdict.ts'
import type { Scene, Sighting, StoredPage } from './scene.ts'

type Places = Map<string, string[]>

const add = (places: Places, target: string, page: string) => {
  const on = places.get(target) ?? []
  if (on.at(-1) !== page) on.push(page)
  places.set(target, on)
}

/** The whole address a link means, without what stands after '#'; undefined for telephone numbers and mail. */
function meant(link: string, page: string, origin: string): URL | undefined {
  const base = `${origin}${page}`
  const url = URL.canParse(link, base) ? pastPrompt(new URL(link, base)) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  url.hash = ''
  return url
}

/** Links that carry the page's own address along are the same on every page but for it: the home page's stand for all. */
const leadsBack = (url: URL, page: StoredPage) =>
  page.kind !== 'home' && [...url.searchParams.values()].includes(page.path)

function innerPlaces(pages: readonly StoredPage[], origin: string): Places {
  const places: Places = new Map()
  for (const page of pages)
    for (const link of page.links) {
      const url = meant(link, page.path, origin)
      if (url?.origin === origin && !leadsBack(url, page))
        add(places, `${url.pathname}${url.search}`, page.path)
    }
  return places
}

/** Outer links: those of the frame are the same on every page, so the home page's stand for all. */
function outerPlaces(pages: readonly StoredPage[], origin: string): Places {
  const places: Places = new Map()
  for (const page of pages)
    for (const link of page.kind === 'home' ? page.links : page.contentLinks) {
      const url = meant(link, page.path, origin)
      if (url && url.origin !== origin) add(places, url.href, page.path)
    }
  return places
}

const AT_ONCE = 6

/** Asks about every target, a few at a time, in the order given. */
async function tried<T>(
  scene: Scene,
  targets: readonly string[],
  ask: (target: string) => Promise<T>,
): Promise<Map<string, T>> {
  const answers = new Map<string, T>()
  for (let at = 0; at < targets.length; at += AT_ONCE) {
    const some = targets.slice(at, at + AT_ONCE)
    const found = await Promise.all(some.map(ask))
    for (const [index, target] of some.entries()) answers.set(target, found[index] as T)
    await scene.progress(at + some.length, targets.length)
  }
  return answers
}

const COMPANIONS = 3

/** All targets; for a re-test the one in question, with a few others that show whether our own wire works. */
function wanted({ only }: Scene, places: Places): string[] {
  const targets = [...places.keys()]
  if (only === undefined) return targets
  const others = targets.filter((target) => target !== only).slice(0, COMPANIONS)
  return places.has(only) ? [only, ...others] : others
}

const NAMED = 20

const brokenInside = (target: string, status: number, on: string[]): Fault => ({
  check: 'inner-link',
  subject: target,
  title: `站内链接打不开：${target}`,
  seen: status === 410 ? '网页已经撤下，链接还在。' : `本站回应 ${status}。`,
  address: on[0] ?? '',
  proof: on.slice(0, NAMED).map((page) => `所在网页：${page}`),
  department: '',
})

/** Opens every address of our own that the pages lead to. */
export async function lookAtInnerLinks(scene: Scene): Promise<Sighting> {
  const places = innerPlaces(await scene.pages(), scene.origin)
  const targets = wanted(scene, places)
  const answers = await tried(scene, targets, scene.eyes.inner)
  const faults = [...answers]
    .filter(([, status]) => status >= 400)
    .map(([target, status]) => brokenInside(target, status, places.get(target) ?? []))
  return { faults, looked: targets.length }
}

function tally(links: readonly TriedLink[]): string {
  const counts = Object.entries(LINK_VERDICTS).map(
    ([verdict, name]) => [name, links.filter((link) => link.verdict === verdict).length] as const,
  )
  return counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join('，')
}

/** Tries every link that leads away from the site. */
export async function lookAtOuterLinks(scene: Scene): Promise<Sighting> {
  const places = outerPlaces(await scene.pages(), scene.origin)
  const targets = wanted(scene, places)
  const answers = await tried(scene, targets, async (url) => judgeLink(url, await scene.eyes.outer(url)))
  const links = [...answers].map(([url, judged]) => ({ url, on: places.get(url) ?? [], ...judged }))
  if (cutOff(links)) throw new Error('站外的地址一个也连不上，可能是本机不能上网，没有判断')
  return { faults: linkFaults(links), looked: links.length, note: tally(links) }
}
