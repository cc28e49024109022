/** The style of villages' trades. */
export const tradingCss = `
.trade-doors { background: var(--main-tint); border-radius: 4px; padding: 1.2rem 1.3rem; margin-block: 1.6rem }
.trade-doors .button { margin: 0 1rem .8rem 0 }
.trade-parts { margin-top: 2.4rem }
.trade-parts section > p + p, .trade-parts section > h3 + p { margin-top: .6rem }
.trade-parts section > h2 + p { margin-top: .8rem }
.trade-parts section > h2 + .particulars { border-top: 0 }
.trade-parts h3 { margin-top: 1.4rem }
.particulars dd { overflow-wrap: anywhere }
.bid-script-needed { border-left: 4px solid var(--next); background: var(--next-tint); padding: .9rem 1.2rem; margin-block: 1.4rem }
.bid-result { border: 2px solid var(--main); border-radius: 4px; padding: 1.2rem 1.4rem; margin-top: 1.8rem }
.bid-result .hash { font-size: 1rem; color: var(--ink) }
`
