import { readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, extname, join } from 'node:path'

const ENDINGS = new Set(['.ttf', '.otf', '.ttc', '.otc', '.woff'])
const DEPTH = 6

const systemFolders = (): string[] => [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  join(homedir(), '.fonts'),
  join(homedir(), '.local/share/fonts'),
  '/System/Library/Fonts',
  '/Library/Fonts',
  join(homedir(), 'Library/Fonts'),
  'C:\\Windows\\Fonts',
  join(homedir(), 'AppData/Local/Microsoft/Windows/Fonts'),
]

const filesIn = (folder: string, depth: number): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .sort((a, b) => a.name.localeCompare(b.name, 'en'))
      .flatMap((entry) => {
        const path = join(folder, entry.name)
        if (entry.isDirectory()) return depth > 0 ? filesIn(path, depth - 1) : []
        return ENDINGS.has(extname(entry.name).toLowerCase()) ? [path] : []
      })
  } catch {
    return []
  }
}

/** Every font file of the folder given and then of the system's folders; folders that cannot be read are empty. */
export const fontFiles = (folder: string | undefined): string[] =>
  [...(folder ? [folder] : []), ...systemFolders()].flatMap((place) => filesIn(place, DEPTH))

/** The name a font file is known by: without folder and ending. */
export const fontFileName = (path: string): string => basename(path, extname(path))
