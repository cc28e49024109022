/** A colour as its three parts, 0 to 255. */
type Parts = [number, number, number]

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i

function partsOf(colour: string): Parts {
  const found = HEX.exec(colour)
  if (!found) throw new RangeError(`not a colour of six hexadecimal figures: ${colour}`)
  return [1, 2, 3].map((at) => Number.parseInt(found[at] ?? '', 16)) as Parts
}

const hex = (parts: readonly number[]) =>
  `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** `share` of the first colour, the rest of the second. Colours as '#rrggbb'. */
export function mixed(one: string, other: string, share: number): string {
  const [first, second] = [partsOf(one), partsOf(other)]
  return hex(first.map((part, at) => part * share + (second[at] ?? 0) * (1 - share)))
}

function luminance(colour: string): number {
  const [red, green, blue] = partsOf(colour).map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Parts
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** How well one colour is told from another: 1 to 21, as WCAG 2 counts. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const WHITE = '#ffffff'
const BLACK = '#000000'

/** The main colour of sites that chose none. */
export const DEFAULT_COLOUR = '#0b5d63'

/** Text in the main colour must stay readable for old eyes: WCAG 2.2, success criterion 1.4.6 (level AAA). */
export const LEAST_CONTRAST = 7

/** How well the colour reads on white, 1 to 21. */
export const contrastOnWhite = (colour: string) => contrast(colour, WHITE)

const STEP = 0.96

/** The nearest shade of a colour that is dark enough: the same colour, with as much black as it takes. */
export function clearEnough(colour: string): string {
  let found = colour.toLowerCase()
  while (contrastOnWhite(found) < LEAST_CONTRAST) found = mixed(found, BLACK, STEP)
  return found
}

/** The shades of a site made from its one main colour. */
export function shadesOf(colour: string): { main: string; deep: string; tint: string; edge: string } {
  return {
    main: colour,
    deep: mixed(colour, BLACK, 0.68),
    tint: mixed(colour, WHITE, 0.07),
    edge: mixed(colour, WHITE, 0.24),
  }
}
