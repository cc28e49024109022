/** The style of the public pages about yearly reports. */
export const reportsCss = `
.drop { display: block; width: 100%; min-height: 7rem; padding: 2.4rem 1rem; font: inherit; border: 2px dashed var(--field-edge); border-radius: 4px; background: var(--paper) }
.drop:hover { background: var(--main-tint) }
.drop::file-selector-button { min-height: 48px; padding: .3rem 1.1rem; margin-right: 1rem; font: inherit; border: 1.5px solid var(--main); border-radius: 4px; background: var(--paper); color: var(--main-deep); cursor: pointer }
.field-wrong .drop { border-color: var(--danger) }
.verdict { border: 2px solid var(--main); border-radius: 4px; padding: 1rem 1.3rem; margin-bottom: 1.6rem }
.verdict strong { display: block; font-size: 1.25rem }
.verdict-bad { border-color: var(--danger) }
.verdict-bad strong { color: var(--danger) }
.check-list { list-style: none; padding: 0; margin-bottom: 1.6rem }
.check-list li { border-bottom: 1px solid var(--line); padding: .8rem 0 }
.check-list h3 { font-size: 1.02rem }
.check-list p { max-width: var(--reading); margin-top: .2rem }
`
