import { type Basis, type Confidence, citation } from './act.ts'
import { ACTS } from './acts/index.ts'
import * as limits from './limits.ts'

/** A source file with the text of the test beside it. */
export interface MappedFile {
  readonly path: string
  readonly text: string
  readonly test: string | null
}

const CITE = /\b([A-Z][A-Z_]*)\.cite\(\s*'([^']+)'\s*\)/g
const LAW_IMPORT = /import\s*\{([^}]*)\}\s*from\s*'#law\/index\.ts'/g
const VALUE_NAME = /^[A-Z][A-Z0-9_]+$/

const ACT_NAMES: ReadonlySet<string> = new Set(ACTS.map((one) => one.id))
const LIMIT_NAMES: ReadonlySet<string> = new Set(Object.keys(limits))

/** What keeps the rules from resting on the law: a rule that names none, or none of whose articles is tested. */
export function lawMapProblems(rules: readonly MappedFile[]): string[] {
  return rules.flatMap((file) => {
    const cites = citesIn(file.text)
    const values = lawValuesIn(file.text)
    if (cites.length === 0 && values.length === 0) return [`${file.path} 没有引用任何条文或法定数值`]
    if (file.test === null) return [`${file.path} 旁边没有同名的测试`]
    const test = file.test
    return [
      ...cites
        .filter((cite) => !namesCite(test, cite))
        .map((cite) => `${cite.actName}.cite('${cite.article}')`),
      ...values.filter((name) => LIMIT_NAMES.has(name) && !test.includes(name)),
    ].map((unnamed) => `${file.path} 引用了 ${unnamed}，同名测试却没有提到`)
  })
}

/** The map of the law as Markdown: each article and limit, how sure we are of it, and which files rest on it. */
export function lawMap(files: readonly MappedFile[]): string {
  const head = [
    '# 法条地图',
    '',
    '由 `node scripts/law-map.mjs --write` 生成，请勿手改。要旨为自行概括，不是条文原文。',
    '“把握”栏：原文＝已对照原文或公开文本，转引＝来自转引，记忆＝凭记忆写入、待核对。',
    '',
  ]
  return [...head, ...limitSection(files), ...ACTS.flatMap((one) => actSection(one, files))].join('\n')
}

interface Cite {
  readonly actName: string
  readonly article: string
}

function citesIn(text: string): Cite[] {
  return [...text.matchAll(CITE)].map(([, actName = '', article = '']) => ({ actName, article }))
}

function lawValuesIn(text: string): string[] {
  return [...text.matchAll(LAW_IMPORT)]
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
    .filter((name) => VALUE_NAME.test(name) && !ACT_NAMES.has(name))
}

function namesCite(test: string, { actName, article }: Cite): boolean {
  return test.includes(`${actName}.cite('${article}')`) || test.includes(`${actName}.heading('${article}')`)
}

const CONFIDENCE: Readonly<Record<Confidence, string>> = {
  verified: '原文',
  secondary: '转引',
  memory: '记忆',
}

function actSection(one: (typeof ACTS)[number], files: readonly MappedFile[]): string[] {
  const rows = [...one.articles].sort((a, b) => compareArticles(a.basis.article, b.basis.article))
  return [
    `## ${one.title}`,
    '',
    `${one.number}，${one.inForceFrom} 起施行，${one.checkedOn} 核对（${one.source}）。代号 \`${one.id}\`。`,
    '',
    '| 条 | 要旨 | 把握 | 引用处 |',
    '|---|---|---|---|',
    ...rows.map(({ basis, confidence }) => {
      const name = citation(basis).slice(one.title.length + 2)
      return `| ${name} | ${basis.gist} | ${CONFIDENCE[confidence]} | ${usersOf(basis, files)} |`
    }),
    '',
  ]
}

function limitSection(files: readonly MappedFile[]): string[] {
  const rows = Object.entries(limits).flatMap(([name, history]) =>
    history.map((entry) => {
      const users = files.filter((file) => lawValuesIn(file.text).includes(name)).map((file) => file.path)
      return `| \`${name}\` | ${figure(entry.value)} | ${entry.from} | ${citation(entry.basis)} | ${users.join('<br>')} |`
    }),
  )
  return ['## 法定期限', '', '| 名称 | 数值 | 自 | 依据 | 引用处 |', '|---|---|---|---|---|', ...rows, '']
}

function figure(value: number | { readonly month: number; readonly date: number }): string {
  return typeof value === 'number' ? String(value) : `${value.month}月${value.date}日`
}

function usersOf(basis: Basis, files: readonly MappedFile[]): string {
  const users = files.filter((file) =>
    citesIn(file.text).some((cite) => cite.actName === basis.act && cite.article === basis.article),
  )
  return users.map((file) => file.path).join('<br>')
}

function compareArticles(a: string, b: string): number {
  const [left, right] = [a, b].map((key) => (key.match(/\d+/g) ?? []).map(Number))
  for (let at = 0; at < 3; at++) {
    const difference = (left?.[at] ?? -1) - (right?.[at] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}
