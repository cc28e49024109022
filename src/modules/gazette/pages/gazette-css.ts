/** The contents of an issue. */
export const gazetteCss = `
.gazette-contents { list-style: decimal; padding-left: 1.8em }
.gazette-contents li { padding: .55rem 0; border-bottom: 1px solid var(--line) }
.gazette-contents small { display: block; color: var(--quiet); font-size: .88rem; line-height: 1.6 }
`
