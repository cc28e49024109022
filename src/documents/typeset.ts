import { join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { typeCase } from './fonts/fonts.ts'
import { FONT_ROLES, familyChain, fontBytes, requireGlyphs, type TypeCase } from './fonts/type-case.ts'

// Anything JSON can hold; every string in it will be printed.
type PrintData =
  | string
  | number
  | boolean
  | null
  | readonly PrintData[]
  | { readonly [key: string]: PrintData | undefined }

/** What a template is filled with: text to print, and drawings that are not text. */
export interface Filling {
  text: { readonly [key: string]: PrintData | undefined }
  drawings?: Readonly<Record<string, string>>
  /** Files a template shows or carries along, by the path it names them by. */
  files?: readonly { path: string; bytes: Uint8Array }[]
}

/** A paper set in type. */
export interface Typeset {
  pdf: Uint8Array
  pages: number
}

const CACHE_AGE = 20
// PDF/UA-1: tagged, titled, with its language, as screen readers need it.
const ACCESSIBLE = 'ua-1'

interface Press {
  fonts: TypeCase
  rare: number
  compiler: NodeCompiler
  /** Where the paths of files begin. */
  root: string
}

let press: Press | undefined

const pressFor = (fonts: TypeCase): Press => {
  if (press?.fonts !== fonts || press.rare !== fonts.rare.length) {
    const root = process.cwd()
    const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs: fontBytes(fonts) }] })
    press = { fonts, rare: fonts.rare.length, compiler, root }
  }
  return press
}

const stringsIn = (data: PrintData | undefined): string => {
  if (typeof data === 'string' || typeof data === 'number') return String(data)
  if (data === null || typeof data !== 'object') return ''
  return Object.values(data).map(stringsIn).join('')
}

const documentOf = (
  compiler: NodeCompiler,
  template: string,
  inputs: Record<string, string>,
): NodeTypstDocument => {
  const result = compiler.compile({ mainFileContent: template, inputs })
  if (result.result) return result.result
  throw new Error(`文书排版失败：${JSON.stringify(result.takeDiagnostics()?.shortDiagnostics ?? [])}`)
}

// A draft may break an accessibility rule (an empty heading); it is still worth reading.
const exported = (compiler: NodeCompiler, document: NodeTypstDocument): Buffer => {
  try {
    return compiler.pdf(document, { pdfStandard: ACCESSIBLE })
  } catch {
    return compiler.pdf(document)
  }
}

/** Sets a Typst template filled with the data; the data is only ever text, never markup. */
export const typeset = (template: string, filling: Filling): Typeset => {
  const fonts = typeCase()
  requireGlyphs(fonts, stringsIn(filling.text).replaceAll('\n', ''))
  const families = Object.fromEntries(FONT_ROLES.map((role) => [role, familyChain(fonts, role)]))
  const inputs = { data: JSON.stringify(filling.text), fonts: JSON.stringify(families), ...filling.drawings }
  const { compiler, root } = pressFor(fonts)
  const files = (filling.files ?? []).map(({ path, bytes }) => ({ at: join(root, path), bytes }))
  for (const { at, bytes } of files) compiler.mapShadow(at, Buffer.from(bytes))
  try {
    const document = documentOf(compiler, template, inputs)
    const pdf = new Uint8Array(exported(compiler, document))
    return { pdf, pages: document.numOfPages }
  } finally {
    for (const { at } of files) compiler.unmapShadow(at)
    compiler.evictCache(CACHE_AGE)
  }
}
