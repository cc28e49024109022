import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

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
  return context
}

/** All words of the page's main part. */
export async function wordsOn(page: Page): Promise<string> {
  return (await page.locator('main').textContent()) ?? ''
}

/** What axe finds wrong with the page as it stands, one line each; axe needs scripts, so a visitor without has it look at a copy. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!WITHOUT_SCRIPTS.has(page.context())) return faultsOf(page)
  const copy = await copyOf(page)
  try {
    return await faultsOf(copy)
  } finally {
    await copy.context().close()
  }
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap((fault) => fault.nodes.map((node) => `${fault.id}: ${node.target.join(' ')}`))
}

/** The page as it stands, also when it answers a form, before a visitor with scripts. */
async function copyOf(page: Page): Promise<Page> {
  const browser = page.context().browser()
  if (!browser) throw new Error('no browser behind this page')
  const body = await page.content()
  const width = page.viewportSize()?.width ?? WIDTHS.desk
  const copy = await (await visitor(browser, { width })).newPage()
  await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  await copy.goto(page.url())
  return copy
}

/** Whether the page is wider than the screen. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1)
}
