/** Service windows: targets for fingers, and the elements of a guide. */
export const guidesCss = `
.kiosk { display: grid; gap: 1rem; margin-top: 1rem }
.kiosk a { display: flex; flex-direction: column; justify-content: center; min-height: 6rem; padding: 1.1rem 1.5rem; border: 1.5px solid var(--main-edge); border-left: 6px solid var(--main); border-radius: 4px; text-decoration: none; background: var(--paper) }
.kiosk a:hover, .kiosk a:active { background: var(--main-tint) }
.kiosk strong { font-size: 1.35rem; line-height: 1.45; font-weight: 600 }
.kiosk small { color: var(--quiet); font-size: 1rem; line-height: 1.6 }
.kiosk-large a { min-height: 9rem }
.kiosk-large strong { font-size: 1.8rem }
.kiosk-ways { display: flex; flex-wrap: wrap; gap: 1rem; margin-top: 2.4rem }
.kiosk-ways .button { min-height: 56px; padding-inline: 1.8rem }
.elements { border-top: 2px solid var(--main); margin-top: 1.4rem }
.elements > div { display: grid; gap: .1rem 1.5rem; padding: .9rem 0; border-bottom: 1px solid var(--line) }
.elements dt { font-weight: 600; color: var(--main) }
.elements ol { list-style: decimal; padding-left: 1.5em }
.elements li + li { margin-top: .3em }
@media (min-width: 40rem) {
  .kiosk { grid-template-columns: repeat(2, 1fr) }
  .kiosk-large, .kiosk-three { grid-template-columns: repeat(3, 1fr) }
  .elements > div { grid-template-columns: 6em minmax(0, 1fr) }
}
`
