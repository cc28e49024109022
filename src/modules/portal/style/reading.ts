/** Larger type, stronger colours, and the links that turn them on: what a reader chose is a class of the page. */
export const readingCss = `
.reading-tools { border-bottom: 1px solid var(--line); font-size: .88rem }
.reading-tools .wrap { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 0 .4rem }
.reading-tools a { display: inline-flex; align-items: center; min-height: 48px; padding: 0 .6rem; color: var(--quiet); text-decoration: none }
@media (max-width: 47.99rem) { .reading-tools .wrap { justify-content: space-between; gap: 0 } .reading-tools a { padding: 0 .12rem } }
.reading-tools a:hover { color: var(--main-deep); text-decoration: underline }
.reading-tools :is(.when-large, .when-contrast, .when-traditional, .when-aloud) { display: none }
:is(.large, .largest) .reading-tools .when-large, .contrast .reading-tools .when-contrast, :lang(zh-Hant) .reading-tools .when-traditional, .aloud .reading-tools .when-aloud { display: inline-flex }
:is(.large, .largest) .when-normal-size, .contrast .when-normal-colours, :lang(zh-Hant) .when-simplified, .aloud .when-silent { display: none }
.aloud-bar { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; margin: .5rem 0 1rem; padding: .5rem .75rem; background: var(--main-tint); border: 1px solid var(--main-edge); border-radius: 6px }
.being-read { background: var(--marked) }
.outward-address { font-weight: 700; overflow-wrap: anywhere }
@media screen {
  .large { font-size: 133.33% }
  .large body { font-size: 24px }
  .largest { font-size: 166.67% }
  .largest body { font-size: 30px }
  :is(.large, .largest) body { line-height: 1.8 }
  :is(.large, .largest) :is(a, button, summary, label) { min-height: 48px }
  :is(.large, .largest) .reading-tools a { min-width: 48px; justify-content: center }
  :is(.large, .largest) :is(.door p, .also) a { display: inline-flex; align-items: center }
  :is(.large, .largest) .site-nav ul { grid-template-columns: repeat(2, 1fr) }
  :is(.large, .largest) .seal { width: 3rem; height: 3rem; font-size: 1rem }
  :is(.large, .largest) .site-name strong { font-size: 1.15rem }
  .contrast {
    --main: #ffe14d; --main-deep: #fff3a6; --main-tint: #1f1c00; --main-edge: #ffe14d;
    --next: #ffe14d; --next-deep: #fff3a6; --next-tint: #1f1c00; --next-edge: #ffe14d;
    --ink: #fff; --quiet: #ededed; --line: #8c8c8c; --paper: #000; --danger: #ffb3ab; --danger-tint: #2b0806;
    --on: #000; --soft: #0d0d0d; --visited: #e3d4ff; --field-edge: #fff;
    --counted: #3a3600; --off: #333; --paused: #404040; --outside: #d0d0d0; --marked: #5c4a00;
    color-scheme: dark;
  }
  .contrast body { background: #000 }
}
@media (min-width: 48rem) {
  :is(.large, .largest) .site-nav ul { display: flex; flex-wrap: wrap }
}
`
