/** Pages on a touch screen in a hall: larger targets, no ways out, and the question before it goes home. */
export const kioskCss = `
.kiosk-doors { display: grid; gap: 1rem; margin-top: 1.4rem }
.kiosk-doors a { display: flex; flex-direction: column; justify-content: center; min-height: 7rem; padding: 1.1rem 1.5rem; border: 1.5px solid var(--main-edge); border-left: 6px solid var(--main); border-radius: 4px; text-decoration: none; background: var(--paper) }
.kiosk-doors a:hover, .kiosk-doors a:active { background: var(--main-tint) }
.kiosk-doors strong { font-size: 1.4rem; line-height: 1.4; font-weight: 600 }
.kiosk-doors small { color: var(--quiet); font-size: 1rem; line-height: 1.6 }
.kiosk-help { margin-top: 1.6rem; color: var(--quiet) }
.qr { display: block; width: 9rem; height: 9rem; fill: #000 }
.away-to { display: block; margin: .4rem 0 .8rem }
.away-address { display: block; font-size: .85rem; line-height: 1.5; color: var(--quiet); overflow-wrap: anywhere }
.kiosk-bar { position: fixed; inset: auto 0 0 0; z-index: 5; display: flex; justify-content: center; gap: 1rem; padding: .7rem var(--side); background: var(--paper); border-top: 2px solid var(--main) }
.kiosk-bar .button { flex: 0 1 12rem; min-height: 64px; padding-inline: .5rem; font-size: 1.15rem }
.kiosk-bar [hidden] { display: none }
.kiosk-left { width: min(34rem, 92vw); padding: 2rem; border: 4px solid var(--next); border-radius: 8px; text-align: center; color: var(--ink); background: var(--paper) }
.kiosk-left::backdrop { background: rgb(0 0 0 / .6) }
.kiosk-left p { font-size: 1.3rem; line-height: 1.6 }
.kiosk-left .button { min-height: 84px; width: 100%; margin-top: 1.4rem; font-size: 1.8rem }
@media screen {
  .at-kiosk:not(.large):not(.largest) { font-size: 118% }
  .at-kiosk:not(.large):not(.largest) body { font-size: 21px }
  .at-kiosk body { padding-bottom: 7rem; user-select: none; -webkit-user-select: none }
  .at-kiosk :is(input, textarea) { user-select: text; -webkit-user-select: text }
  .at-kiosk :is(a, button, summary, select, input[type="text"], .choice) { min-height: 56px }
  .at-kiosk :is(.news, .hits, .posters, .section-list) a { display: inline-flex; align-items: center }
  .at-kiosk .site-foot .links, .at-kiosk .site-foot .away-to { display: none }
}
@media (min-width: 48rem) {
  .kiosk-doors { grid-template-columns: repeat(2, 1fr) }
}
@media (min-width: 64rem) {
  .kiosk-doors { grid-template-columns: repeat(3, 1fr) }
}
@media print { .kiosk-bar { display: none } }
`
