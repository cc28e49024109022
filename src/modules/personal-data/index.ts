export type { Scan } from './hit.ts'
export { maskBody, maskFile, maskLine } from './mask-file.ts'
export { KINDS } from './rules/kinds.ts'
export { scanBody, scanFile, scanText } from './scan-file.ts'
