/** The home pages: three doors, what is new, the four sections, the columns, the towns. */
export const homeCss = `
.doors { display: grid; gap: 1rem; margin-bottom: 3rem }
.door { display: flex; flex-direction: column; border: 1px solid var(--line); border-top: 4px solid var(--main); border-radius: 4px; padding: 1.2rem 1.3rem 1.3rem }
.door h2 { font-size: 1.35rem }
.door p { color: var(--quiet); font-size: .95rem; line-height: 1.7; margin-top: .35rem }
.door dl { margin-top: .5rem; font-size: .95rem; line-height: 1.7 }
.door dl div { display: flex; gap: .7rem }
.door dt { flex: none; color: var(--quiet) }
.door .push { margin-top: auto; padding-top: 1rem }
.door-next { border-top-color: var(--next); background: var(--next-tint); border-color: var(--next-edge) }
.door-number { display: block; font-size: 1.75rem; font-weight: 600; line-height: 1.3; letter-spacing: .01em; text-decoration: none; color: var(--main) }
.door-number + p { margin-top: .15rem }
.button {
  display: inline-flex; align-items: center; justify-content: center; min-height: 48px; padding: .4rem 1.5rem;
  background: var(--next); color: var(--on); border: 0; border-radius: 4px; font: inherit; font-weight: 600;
  text-decoration: none; cursor: pointer;
}
.button:hover { background: var(--next-deep); color: var(--on) }
.button-quiet { background: transparent; color: var(--main); box-shadow: inset 0 0 0 1.5px var(--main); font-weight: 500 }
.button-quiet:hover { background: var(--main-tint); color: var(--main-deep) }
.door .also { display: inline-block; padding: .75rem .2rem; margin-left: 1rem; font-size: .95rem }
.halves { display: grid; gap: 3rem }
.section-head { display: flex; align-items: baseline; justify-content: space-between; gap: 1rem; border-bottom: 2px solid var(--main); padding-bottom: .45rem; margin-bottom: .3rem }
.section-head a { flex: none; font-size: .95rem; text-decoration: none; padding-block: .3rem }
.section-head a:hover { text-decoration: underline }
.sections { display: grid }
.sections a, .towns a { display: block; padding: .75rem 0; border-bottom: 1px solid var(--line); text-decoration: none }
.sections a:hover strong, .towns a:hover strong { text-decoration: underline; text-underline-offset: .22em }
.sections strong, .towns strong { display: block; font-weight: 600 }
.sections small, .towns small { display: block; color: var(--quiet); font-size: .88rem; line-height: 1.6 }
.columns { display: grid; gap: 2.6rem; margin-top: 3.2rem }
.band { margin-top: 3.4rem }
.towns { display: grid; gap: 0 2.5rem }
.index { display: flex; flex-wrap: wrap; gap: .5rem }
.page-title .index { margin-top: 1rem }
.index a { display: inline-flex; align-items: center; min-height: 48px; padding: .2rem 1.1rem; border: 1px solid var(--main-edge); border-radius: 4px; text-decoration: none; background: var(--paper) }
.index a:hover { background: var(--main-tint) }
ul.counted { list-style: none; margin-top: .8rem }
.counted a { gap: .7rem; height: 100% }
.counted small { color: var(--quiet); font-size: .85rem; white-space: nowrap }
.map section > h2 { border-bottom: 2px solid var(--main); padding-bottom: .4rem; margin-bottom: .3rem }
.map-links a { display: inline-flex; align-items: center; min-height: 48px; text-decoration: none }
.map-links li { border-bottom: 1px solid var(--line) }
.map-links a:hover { text-decoration: underline }
.band .text { list-style: disc; padding-left: 1.4em; margin-top: .8rem }
@media (max-width: 47.99rem) {
  .doors { grid-template-columns: 1fr 1fr; gap: .5rem; margin-bottom: 1rem }
  .door { padding: .5rem .75rem .45rem; border-top-width: 3px }
  .door h2 { font-size: 1.05rem; line-height: 1.4 }
  .door > h2 + p:not(.push) { display: none }
  .door .push { padding-top: .35rem }
  .door .button { width: 100%; padding: .3rem .5rem }
  .door .also { display: block; margin: 0; padding: .3rem 0 0; font-size: .9rem }
  .door:last-child { grid-column: 1 / -1; position: relative }
  .door:last-child .push { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .9rem; align-items: center; padding: 0 }
  .door:last-child .push p { margin: 0; font-size: .78rem; line-height: 1.45 }
  .door:last-child .push p:last-child { position: absolute; top: .5rem; right: .75rem; font-size: .9rem }
  .door-number { font-size: 1.2rem; line-height: 2.3; letter-spacing: 0 }
  :is(.large, .largest) .doors { grid-template-columns: minmax(0, 1fr) }
  :is(.large, .largest) .door:last-child .push { display: block }
  :is(.large, .largest) .door:last-child .push p:last-child { position: static }
}
@media (min-width: 48rem) {
  .doors { grid-template-columns: repeat(3, 1fr); gap: 1.4rem }
  .columns { grid-template-columns: repeat(2, 1fr); gap: 3rem 3.2rem }
  .towns { grid-template-columns: repeat(2, 1fr) }
}
@media (min-width: 64rem) {
  .map { grid-template-columns: repeat(3, 1fr) }
}
@media (min-width: 64rem) {
  .halves { grid-template-columns: 7fr 4fr; gap: 3.6rem }
}
`
