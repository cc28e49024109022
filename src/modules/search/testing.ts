/** What the benches measure behind the pages. */
export { find } from './find.ts'
export { suggestions } from './suggest.ts'
export { termsOf } from './terms.ts'
