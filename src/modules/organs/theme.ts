import { contrast, mixed } from './colour.ts'

const WHITE = '#ffffff'
const BLACK = '#000000'

/** The main colour of sites that chose none. */
export const DEFAULT_COLOUR = '#0b5d63'

/** Text in the main colour must stay readable for old eyes: WCAG 2.2, success criterion 1.4.6 (level AAA). */
export const LEAST_CONTRAST = 7

/** How well the colour reads on white, 1 to 21. */
export const contrastOnWhite = (colour: string) => contrast(colour, WHITE)

/** The shades of a site made from its one main colour. */
export function shadesOf(colour: string): { main: string; deep: string; tint: string; edge: string } {
  return {
    main: colour,
    deep: mixed(colour, BLACK, 0.68),
    tint: mixed(colour, WHITE, 0.07),
    edge: mixed(colour, WHITE, 0.24),
  }
}
