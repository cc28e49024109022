import { source as AXE } from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core'

declare global {
  /** Inside a page that axe looks at. */
  var axe: typeof import('axe-core')
}

/** Set by the test run when a browser was found. */
export const BROWSER_PATH = process.env['CHROMIUM_PATH']

/** The widths every page is looked at: a desk and a phone. */
export const WIDTHS = { desk: 1440, phone: 360 } as const

/** A person gives up sooner; a busy test machine may need it. */
const PATIENCE_MS = 30_000

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts the browser. */
export function openBrowser(): Promise<Browser> {
  if (!BROWSER_PATH) throw new Error('no browser on this machine')
  return chromium.launch({ executablePath: BROWSER_PATH, args: QUIET })
}

const WITHOUT_SCRIPTS = new WeakSet<BrowserContext>()
/** What each page has asked its server for and not yet received. */
const AWAITED = new WeakMap<Page, Set<Request>>()

function keepCount(page: Page): void {
  const awaited = new Set<Request>()
  AWAITED.set(page, awaited)
  page.on('request', (request) => request.isNavigationRequest() || awaited.add(request))
  for (const end of ['requestfinished', 'requestfailed'] as const)
    page.on(end as 'requestfailed', (request) => awaited.delete(request))
}

/** A fresh visitor: no cookies; at a width; with or without scripts. */
export async function visitor(
  browser: Browser,
  options: { width?: number; scripts?: boolean } = {},
): Promise<BrowserContext> {
  const { width = WIDTHS.desk, scripts = true } = options
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    javaScriptEnabled: scripts,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(PATIENCE_MS)
  if (!scripts) WITHOUT_SCRIPTS.add(context)
  context.on('page', keepCount)
  return context
}

/** How often in a row a page must be found at rest: an answer may lead to a question, a new width to new columns. */
const RESTS = 3

/** Waits until the page has its width, has drawn all it asked for and asks for nothing more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState()
  if (WITHOUT_SCRIPTS.has(page.context())) return
  const awaited = AWAITED.get(page) ?? new Set()
  const end = Date.now() + PATIENCE_MS
  for (let rests = 0; rests < RESTS; ) {
    if (Date.now() > end)
      throw new Error(`still waiting for ${[...awaited].map((one) => one.url()).join(' ')}`)
    const width = await page.evaluate(atRest)
    rests = awaited.size === 0 && width === page.viewportSize()?.width ? rests + 1 : 0
  }
}

/** In the page: lets a frame be drawn and the work it led to be done, and says how wide the page is then. */
function atRest(): Promise<number> {
  return new Promise((rest) =>
    requestAnimationFrame(() =>
      requestIdleCallback(() => setTimeout(() => rest(innerWidth), 30), { timeout: 1_000 }),
    ),
  )
}

/** All words of the page's main part. */
export async function wordsOn(page: Page): Promise<string> {
  return (await page.locator('main').textContent()) ?? ''
}

/** What axe finds wrong with the page as it stands, one line each; a visitor without scripts is lent them while axe looks. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!WITHOUT_SCRIPTS.has(page.context())) return faultsOf(page)
  const session = await page.context().newCDPSession(page)
  const scripts = (off: boolean) => session.send('Emulation.setScriptExecutionDisabled', { value: off })
  try {
    // A session changes only what it has set itself.
    await scripts(true)
    await scripts(false)
    return await faultsOf(page)
  } finally {
    await scripts(true)
    await session.detach()
  }
}

/** axe comes into each document once and stays until the next page. */
async function faultsOf(page: Page): Promise<string[]> {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(AXE)
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
  return found.violations.flatMap((fault) =>
    fault.nodes.map((node) => `${fault.id}: ${node.target.join(' ')}`),
  )
}

/** Whether the page is wider than the screen. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1)
}
