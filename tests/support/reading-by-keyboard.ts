import type { Page } from 'playwright-core'

/** What the keyboard's place on a page looks like. */
export interface Stop {
  what: string
  /** Drawn with an outline, within the window, and not under something else. */
  seen: boolean
}

/** In the page: how the element that has the focus stands; nothing once the focus has left the page. */
function stopNow(): Stop | null {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return null
  const { left, top, right, bottom } = element.getBoundingClientRect()
  const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
  const uncovered = middle !== null && (element.contains(middle) || middle.contains(element))
  const inside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  const style = getComputedStyle(element)
  const marked = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
  return {
    what: `${element.tagName} ${element.textContent?.slice(0, 20)}`,
    seen: inside && marked && uncovered,
  }
}

/** Goes through a page with the Tab key until the focus leaves it, and says where it was. */
export async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let at = 0; at < 400; at += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(stopNow)
    if (stop === null) return stops
    stops.push(stop)
  }
  throw new Error('the keyboard does not come out of this page')
}

/** How many things of the page the keyboard can come to. */
export function keyboardPlaces(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].filter(
        (element) => element.checkVisibility() && !element.matches('input[type=hidden], :disabled'),
      ).length,
  )
}

/** Links and buttons that stand by themselves and are smaller than `least` pixels; links within a text may be. */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((pixels) => {
    const alone = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')]
    // A link within a line of text is as high as the line; a radio button or box is pressed by its label.
    const pressed = (element: HTMLElement) => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      return [element, ...labels].map((each) => each.getBoundingClientRect())
    }
    const large = ({ width, height }: DOMRect) => width >= pixels && height >= pixels
    return alone
      .filter(
        (element) =>
          element.checkVisibility() && !element.closest('.skip, .unseen, [tabindex="-1"]:not(main)'),
      )
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .filter((element) => !pressed(element).some(large))
      .map((element) => `${element.tagName} ${element.textContent} ${element.className}`)
  }, least)
}

/** How much the page has moved under its reader since it was opened, as browsers count it. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((tell) => {
        let moved = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            moved += (entry as PerformanceEntry & { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => tell(moved)))
      }),
  )
}
