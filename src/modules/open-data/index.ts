export { openDataCss } from './pages/open-data-css.ts'
export { openDataSource } from './pages/open-data-source.ts'
export { registerOpenData } from './register-open-data.ts'
