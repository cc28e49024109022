import type { Figures } from './contract.ts'

const ENTRIES: readonly (readonly [word: string, entry: keyof Figures])[] = [
  ['规范性文件', 'normative'],
  ['规章', 'rules'],
  ['行政许可', 'licences'],
  ['行政处罚', 'penalties'],
  ['行政强制', 'coercion'],
  ['收费', 'fees'],
]

/** Where the figure at a cell of table two was taken from, as it was entered. */
export function sourceOfCell(figures: Figures, path: readonly string[]): string {
  const [, entry] = ENTRIES.find(([word]) => path.some((step) => step.includes(word))) ?? []
  return entry ? figures[entry].source : ''
}
