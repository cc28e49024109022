/** The style of the public forms, receipts, tracking pages and deadline calendars. */
export const formsCss = `
.form-page { max-width: 44rem; margin-inline: auto }
.form-page > h1 { margin-bottom: 1.2rem; font-size: clamp(1.35rem, 6vw, 2.1rem) }
.form-page > h2 { margin: 2.6rem 0 .8rem }
.form-intro p, .form-page > p { max-width: var(--reading) }
.form-intro p + p { margin-top: .6rem }
.form-intro p:last-child > a { display: inline-block; padding-block: .55rem }
.field-group { margin-top: 2.4rem; border-top: 2px solid var(--main); padding-top: 1rem }
.field { border: 0; margin: 1.6rem 0 0; padding: 0; min-width: 0 }
.field > label:not(.choice), .field legend { display: block; font-weight: 600; padding: 0; margin-bottom: .2rem }
.field-optional { font-weight: 400; color: var(--quiet) }
.field-help { color: var(--quiet); font-size: .92rem; line-height: 1.6; margin-bottom: .45rem }
.field-error { color: var(--danger); line-height: 1.6; margin-bottom: .45rem }
.field-wrong { border-left: 4px solid var(--danger); padding-left: 1rem }
.field input[type="text"], .field select, .field textarea {
  display: block; width: 100%; min-height: 48px; padding: .55rem .75rem; font: inherit; color: inherit;
  background: var(--paper); border: 1.5px solid var(--field-edge); border-radius: 4px;
}
.field textarea { line-height: 1.65; resize: vertical }
.field input.short { max-width: 16rem }
.field-wrong input[type="text"], .field-wrong select, .field-wrong textarea { border-color: var(--danger); border-width: 2px }
.choice { display: flex; align-items: center; gap: .75rem; min-height: 48px; padding: .2rem 0; cursor: pointer }
.choice input { flex: none; width: 1.45rem; height: 1.45rem; margin: 0; accent-color: var(--main) }
.trap { position: absolute; left: -999rem; width: 1px; height: 1px; overflow: hidden }
.form-notice { background: var(--main-tint); border-radius: 4px; padding: 1.1rem 1.3rem; margin-block: 2.4rem 1.8rem }
.form-notice h2 { font-size: 1.05rem; margin-bottom: .3rem }
.form-notice p { font-size: .95rem; line-height: 1.7 }
.form-page form > .button { margin-top: 1.6rem }
.form-notice + .button { margin-top: 0 }
.error-summary { border: 3px solid var(--danger); border-radius: 4px; padding: 1rem 1.3rem; margin-bottom: 1.8rem }
.error-summary h2 { font-size: 1.15rem; margin-bottom: .4rem }
.error-summary a { color: var(--danger); display: inline-block; padding-block: .5rem; font-weight: 600 }
.error-summary p { margin-top: .4rem; color: var(--quiet) }
.receipt { border: 2px solid var(--main); border-radius: 4px; padding: 1.4rem 1.5rem; margin-bottom: 1.6rem }
.receipt p { color: var(--quiet) }
.receipt p + p { margin-top: .8rem }
.receipt strong { display: block; color: var(--ink); font-size: clamp(1.1rem, 5.4vw, 1.65rem); line-height: 1.4; white-space: nowrap }
.receipt .receipt-code { font-size: 2.2rem; letter-spacing: .12em; font-family: ui-monospace, Menlo, Consolas, monospace }
.receipt .receipt-keep { color: var(--ink); border-top: 1px solid var(--line); padding-top: .8rem }
.summary-list { border-top: 1px solid var(--line) }
.summary-list div { display: grid; grid-template-columns: 5.5em minmax(0, 1fr); gap: .8rem; padding: .55rem 0; border-bottom: 1px solid var(--line) }
.summary-list dt { color: var(--quiet) }
.kept-lines { white-space: pre-line }
.next-steps { list-style: decimal; padding-left: 1.5em }
.next-steps li + li { margin-top: .4rem }
.status { font-size: 1.05rem; border-left: 4px solid var(--main); padding-left: 1rem }
.status strong { display: block; font-size: 1.35rem }
.reply { border: 1px solid var(--main-edge); border-radius: 4px; padding: 1.3rem 1.5rem; margin-top: 2rem }
.reply p { margin-top: .7rem }
.reply .reply-signature { text-align: right; margin-top: 1.4rem }
.form-notice ul { list-style: disc; padding-left: 1.3em; margin: .4rem 0 }
.form-page > section { margin-top: 2.4rem }
.released-files { list-style: none; margin: 0; padding: 0 }
.released-files li { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center; justify-content: space-between;
  padding: .6rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
.letter-forms { display: flex; flex-wrap: wrap; gap: .8rem; margin-top: 1.6rem }
.timeline li { display: grid; grid-template-columns: 8.5em minmax(0, 1fr); gap: .8rem; padding: .6rem 0; border-bottom: 1px solid var(--line) }
.timeline time { color: var(--quiet) }
.deadline-months { display: grid; gap: 1.6rem; align-items: start }
.deadline-month { table-layout: fixed; font-size: .85rem; line-height: 1.35 }
.deadline-month caption { color: var(--ink); font-weight: 600; font-size: 1rem }
.deadline-month th, .deadline-month td { text-align: center; padding: .3rem .1rem; height: 3.5rem }
.deadline-month th { height: auto }
.day-figure { display: block; font-size: 1rem }
.day-note { display: block; font-size: .75rem; overflow-wrap: anywhere }
.day-outside { color: var(--outside) }
.day-start { box-shadow: inset 0 0 0 2px var(--main-edge) }
.day-counted { background: var(--counted); color: var(--main-deep) }
.day-off { background: repeating-linear-gradient(135deg, var(--paper) 0 5px, var(--off) 5px 8px); color: var(--quiet) }
.day-paused { background: var(--paused); color: var(--ink) }
.day-due { box-shadow: inset 0 0 0 3px var(--next); background: var(--next-tint); color: var(--next-deep); font-weight: 600 }
.day-provisional { border-style: dashed }
.deadline-key { display: flex; flex-wrap: wrap; gap: .5rem .9rem; margin-block: 1rem .8rem; font-size: .88rem }
.deadline-key span { padding: .2rem .7rem }
.deadline-days { margin-block: .8rem }
.deadline-days summary { cursor: pointer; padding-block: .4rem }
.deadline-days table { font-size: .88rem; line-height: 1.5 }
.deadline-days th, .deadline-days td { text-align: left; padding: .3rem .5rem .3rem 0; vertical-align: top }
.deadline-days td:nth-child(-n+2) { white-space: nowrap }
@media (min-width: 64rem) {
  .deadline-months { grid-template-columns: 1fr 1fr }
}
@media print {
  .form-page form { display: none }
  .deadline-month, .receipt { break-inside: avoid }
}
`
