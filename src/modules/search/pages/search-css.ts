/** The style of the search page and of what is offered while somebody types. */
export const searchCss = `
.search-page { max-width: 50rem }
.search-form { display: grid; grid-template-columns: minmax(0, 1fr); gap: .9rem; margin-top: 1rem }
.search-line { display: flex; gap: .6rem; position: relative }
.search-line input {
  flex: 1; min-width: 0; min-height: 48px; padding: .5rem .8rem; font: inherit; color: inherit; background: var(--paper);
  border: 1.5px solid var(--field-edge); border-radius: 4px;
}
.search-more summary { min-height: 48px; padding: .6rem 0; cursor: pointer; color: var(--main) }
.search-filters { display: grid; gap: .8rem 1.2rem; grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr)) }
.search-filters label { display: block; font-size: .92rem; color: var(--quiet) }
.search-filters select {
  display: block; width: 100%; min-height: 48px; padding: .4rem .6rem; font: inherit; color: var(--ink); background: var(--paper);
  border: 1.5px solid var(--field-edge); border-radius: 4px;
}
.search-orders { min-width: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; border: 0; padding: 0; margin: 0 }
.search-orders legend { float: left; margin-right: 1rem; padding: .6rem 0 0; color: var(--quiet); font-size: .92rem }
.search-count { margin-top: 2rem; color: var(--quiet) }
.hits { margin-top: .6rem; border-top: 2px solid var(--main) }
.hits > li { padding: 1rem 0; border-bottom: 1px solid var(--line) }
.hits h2 { font-size: 1.12rem; line-height: 1.5 }
.hits h2 a { text-decoration: none; display: inline-block; padding-block: .2rem }
.hits h2 a:hover { text-decoration: underline }
.hits p { line-height: 1.7; overflow-wrap: anywhere }
.hits .facts { display: flex; flex-wrap: wrap; gap: 0 1.2rem; font-size: .88rem; color: var(--quiet) }
mark { background: var(--marked); color: inherit; padding: 0 .05em; border-radius: 2px }
.search-help { margin-top: 2rem; border: 1px solid var(--line); border-radius: 4px; padding: 1.3rem 1.5rem }
.search-help ul { list-style: disc; padding-left: 1.3em; margin-block: .5rem 1.1rem }
.search-help .button { margin-right: 1rem }
.search-help .also { display: inline-block; padding-block: .7rem }
.offers { list-style: none; padding: 0; margin: 0 }
.offers a { display: block; min-height: 48px; padding: .6rem .9rem; text-decoration: none; color: var(--ink); border-bottom: 1px solid var(--line) }
.offers a:hover, .offers a:focus-visible { background: var(--main-tint) }
.offers small { color: var(--quiet); white-space: nowrap }
.search-line .offers-box {
  position: absolute; top: 100%; left: 0; right: 0; z-index: 5; background: var(--paper); border: 1px solid var(--main-edge);
  border-radius: 0 0 4px 4px; box-shadow: 0 8px 20px rgb(0 0 0 / .12);
}
.offers-box[hidden] { display: none }
.offers-heading { padding: .5rem .9rem; font-size: .9rem; color: var(--quiet) }
.answers { border: 2px solid var(--main-edge); border-radius: 4px; margin: .8rem 0 0; background: var(--paper) }
@media print { .search-form { display: none } }
`
