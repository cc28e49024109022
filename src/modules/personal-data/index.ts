export type { Scan } from './hit.ts'
export { KINDS } from './rules/kinds.ts'
export { scanFile } from './scan-file.ts'
