import { screenCss } from '../screen/screen-css.ts'

/** Posters that hang on a board, and a board on a screen. */
export const boardsCss = `${screenCss}
.posters li { padding: .8rem 0; border-bottom: 1px solid var(--line) }
.posters li > a { font-weight: 500; text-decoration: none }
.posters li > a:hover { text-decoration: underline }
.poster-table { margin-block: 1rem }
.poster-table th, .poster-table td { padding: .45rem .4rem; overflow-wrap: anywhere; white-space: normal }
.posters .facts { display: flex; flex-wrap: wrap; align-items: center; gap: .1rem 1.2rem; font-size: .88rem; color: var(--quiet) }
.posters .facts a { display: inline-flex; align-items: center; min-height: 2.2rem }
`
