/** A board on a screen, read from three metres: letters are a part of the screen's height, whatever its size. */
export const screenCss = `
.screen { --unit: clamp(5px, 1vmin, 40px); display: flex; flex-direction: column; min-height: 100vh; font-size: calc(4.1 * var(--unit)); line-height: 1.5 }
.screen header, .screen footer { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: calc(.6 * var(--unit)) calc(3 * var(--unit)); padding: calc(1.4 * var(--unit)) calc(4 * var(--unit)) }
.screen header { background: var(--main); color: var(--on) }
.screen h1 { font-size: calc(4.6 * var(--unit)); line-height: 1.3 }
.screen header p { font-size: calc(3 * var(--unit)); line-height: 1.4 }
.screen .screen-clock { flex: none; font-size: calc(4.6 * var(--unit)); font-variant-numeric: tabular-nums }
.screen main { flex: 1; padding: 0 }
.screen footer { border-top: 2px solid var(--line); font-size: calc(2.6 * var(--unit)); color: var(--quiet) }
.screen footer .button { min-height: 48px; font-size: calc(2.6 * var(--unit)) }
.screen footer [hidden] { display: none }
.screen-away #screen-state { padding: .2em .6em; background: var(--marked); color: var(--ink); font-weight: 600 }
.slide { display: grid; gap: calc(3 * var(--unit)); padding: calc(3 * var(--unit)) calc(4 * var(--unit)); align-content: start }
.slide + .slide { border-top: 2px solid var(--line) }
.slide h2 { font-size: calc(5.6 * var(--unit)); line-height: 1.3; margin-bottom: .5em; text-wrap: balance }
.slide h3 { font-size: 1em }
.slide-kind { display: inline-block; padding: 0 .6em; background: var(--main-tint); color: var(--main-deep); font-size: calc(3 * var(--unit)) }
.slide-text > p + p { margin-top: .35em }
.slide-text > :is(p + table, table + p) { margin-top: .6em }
.slide .screen-paragraph { text-indent: 2em }
.slide .screen-signature { text-align: right }
.slide-more { color: var(--next-deep); font-weight: 600 }
.slide table { width: 100%; border-collapse: collapse; font-size: .92em }
.slide th, .slide td { border: 1.5px solid var(--field-edge); padding: .18em .4em; text-align: center; overflow-wrap: anywhere }
.slide th { background: var(--main-tint) }
.slide-side { font-size: calc(3 * var(--unit)); line-height: 1.45; text-align: center }
.slide-side .qr { width: min(26vmin, 100%); height: auto; margin-inline: auto; min-width: 7rem }
.turning { height: 100vh; overflow: hidden }
.turning .slide { display: none; border: 0 }
.turning .slide.now { display: grid; height: 100% }
@media (min-aspect-ratio: 5/4) { .slide { grid-template-columns: minmax(0, 1fr) calc(30 * var(--unit)) } }
`
