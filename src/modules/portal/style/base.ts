/** Colours, type and the elements every page is made of. Phone first. */
export const baseCss = `
:root {
  --main: #0b5d63; --main-deep: #073f44; --main-tint: #eef5f5; --main-edge: #c6dcdd;
  --next: #94420a; --next-deep: #71310a; --next-tint: #fdf5ec; --next-edge: #ecd3b8;
  --ink: #1b2526; --quiet: #4b5b5d; --line: #dde5e5; --paper: #fff; --danger: #a3201a; --danger-tint: #fdf1f0;
  --on: #fff; --soft: #f4f7f7; --visited: #46416b; --field-edge: #6b7b7d;
  --counted: #d9ebec; --off: #edf0f0; --paused: #e3e5e5; --marked: #fbe9a9; --outside: #5f6e70;
  --wide: 72rem; --reading: 40em; --side: 1.25rem;
}
*, *::before, *::after { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 18px/1.75 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word; line-break: strict;
}
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, table { margin: 0; padding: 0 }
ul, ol { list-style: none }
h1 { font-size: 1.7rem; line-height: 1.4; font-weight: 600; text-wrap: balance }
h2 { font-size: 1.3rem; line-height: 1.45; font-weight: 600; text-wrap: balance }
h3 { font-size: 1.05rem; line-height: 1.6; font-weight: 600 }
img { max-width: 100%; height: auto }
a { color: var(--main); text-underline-offset: .22em; text-decoration-thickness: 1px }
a:hover { color: var(--main-deep); text-decoration-thickness: 2px }
:focus-visible { outline: 3px solid var(--next); outline-offset: 3px; border-radius: 2px }
address { font-style: normal }
time, a[href^="tel:"] { white-space: nowrap }
.wrap { max-width: var(--wide); margin-inline: auto; padding-inline: var(--side) }
.quiet { color: var(--quiet) }
.hash { font: .8em/1.6 ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; color: var(--quiet) }
.unseen {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap;
}
.skip { position: absolute; left: -999rem; top: 0; padding: .5rem 1rem; background: var(--main); color: var(--on); z-index: 9 }
.skip:focus { left: 0 }
.text { max-width: var(--reading) }
.text > * + * { margin-top: .9em }
.text > h2 { margin-top: 2em }
.text ul, .text ol { padding-left: 1.4em }
.text ul { list-style: disc }
.text ol { list-style: decimal }
@media (min-width: 48rem) {
  :root { --side: 2rem }
  h1 { font-size: 2.1rem }
  h2 { font-size: 1.45rem }
}
`
