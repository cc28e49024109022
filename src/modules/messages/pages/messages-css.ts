/** The style of the column of answered messages. */
export const messagesCss = `
.mail-ways { display: flex; flex-wrap: wrap; gap: .8rem 1.4rem; align-items: center; margin-top: 1rem }
.mail-figures td, .mail-figures thead th + th { text-align: right }
.mail-figures small { display: block; color: var(--quiet) }
@media (max-width: 40rem) {
  .mail-figures { font-size: .8rem }
  .mail-figures th, .mail-figures td, .mail-figures thead th + th { padding: .35rem .3rem; white-space: normal }
}
.letter-page { max-width: 44rem; margin-inline: auto }
.letter-page > h2 { margin: 2.2rem 0 .6rem }
.letter-page > .summary-list { margin-top: 1.2rem }
.letter-page > p:last-child { margin-top: 2.4rem }
`
