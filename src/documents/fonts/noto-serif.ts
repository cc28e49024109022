import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { mergeFaces } from './merge-faces.ts'
import { readTables } from './sfnt.ts'

const require = createRequire(import.meta.url)

type Weight = 400 | 700

const POSTSCRIPT: Readonly<Record<Weight, string>> = { 400: 'NotoSerifSC-Regular', 700: 'NotoSerifSC-Bold' }

const CACHE_FORMAT = 2

const packageFile = (): string => require.resolve('@fontsource/noto-serif-sc/package.json')

// A folder of the shared temporary place counts only when it is ours: a font is parsed by native code.
const isOurs = (folder: string): boolean => {
  const uid = userInfo().uid
  return uid < 0 || statSync(folder).uid === uid
}

const cacheFolders = (): string[] => [
  join(dirname(packageFile()), '..', '..', '.cache', 'gongkai-fonts'),
  join(tmpdir(), `gongkai-fonts-${userInfo().uid}`),
]

const partOf = (name: string): number => {
  const order = ['chinese-simplified', 'latin', 'latin-ext']
  const place = order.findIndex((part) => name.startsWith(`noto-serif-sc-${part}-`))
  return place < 0 ? order.length : place
}

const assemble = (weight: Weight): Buffer => {
  const folder = join(dirname(packageFile()), 'files')
  const files = readdirSync(folder).filter((name) => name.endsWith(`-${weight}-normal.woff`))
  files.sort((a, b) => partOf(a) - partOf(b) || a.localeCompare(b, 'en'))
  const faces = files.map((name) => readTables(readFileSync(join(folder, name))))
  return mergeFaces(faces, 'Noto Serif SC', POSTSCRIPT[weight])
}

const readCached = (folder: string, name: string): Buffer | null => {
  try {
    return isOurs(folder) ? readFileSync(join(folder, name)) : null
  } catch {
    return null
  }
}

const writeCached = (folder: string, name: string, font: Buffer): boolean => {
  const draft = join(folder, `${name}.${randomUUID()}`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!isOurs(folder)) return false
    writeFileSync(draft, font)
    renameSync(draft, join(folder, name))
    return true
  } catch {
    return false
  }
}

/** Noto Serif SC of the weight as one TTF: joined from the package once, afterwards read from the cache. */
export const notoSerif = (weight: Weight): Buffer => {
  const { version } = JSON.parse(readFileSync(packageFile(), 'utf8')) as { version: string }
  const name = `noto-serif-sc-${version}-${weight}-${CACHE_FORMAT}.ttf`
  const folders = cacheFolders()
  for (const folder of folders) {
    const font = readCached(folder, name)
    if (font) return font
  }
  const font = assemble(weight)
  folders.some((folder) => writeCached(folder, name, font))
  return font
}
