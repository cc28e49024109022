import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileFor } from './disk-name.ts'
import { holds, linkWhole, writeDurably, writeQuickly } from './write-file.ts'

/** The folder of finished pages: what stands in it is what the public reads. */
export interface SiteFolder {
  /** What stands at an address now. */
  read(address: string): Promise<string | undefined>
  /** Writes a page, and takes away the note that stood in its place. Nothing is done when it already says so. */
  writePage(address: string, text: string): Promise<void>
  /** Writes a file for programs, in whose place no note ever stands. */
  writeData(address: string, text: string): Promise<void>
  /** Leaves a note where a page stood and takes the page away; the server answers 410 with the note. */
  replaceByNote(address: string, note: string): Promise<void>
  /** Places a file under an address. */
  placeFile(address: string, source: string): Promise<void>
  /** Takes away a file, or a page without leaving a note. */
  removeFile(address: string): Promise<void>
  /** Takes away every file under a folder's address except those kept; says what the disk called those taken. */
  keepOnly(folder: string, addresses: string[]): Promise<string[]>
  /** Whether anything stands at an address. */
  has(address: string): Promise<boolean>
  /** Takes away the pages under a folder's address that are not among those written; notes stay. */
  removePagesExcept(folder: string, written: ReadonlySet<string>): Promise<void>
  /** Takes away the folders in a folder that are not among those wanted. */
  removeFoldersExcept(folder: string, wanted: ReadonlySet<string>): Promise<void>
}

const remove = (path: string) => rm(path, { force: true })

const noteOf = (path: string) => path.replace(/\.html$/, '.gone.html')

/** Opens the folder. `durably` waits for the disk on every page, so that a power cut loses nothing published. */
export function openSiteFolder(folder: string, durably: boolean): SiteFolder {
  const pathOf = (address: string) => join(folder, fileFor(address))
  const write = async (path: string, text: string) => {
    const bytes = Buffer.from(text)
    if (await holds(path, bytes)) return
    if (durably) await writeDurably(path, bytes)
    else writeQuickly(path, bytes)
  }
  return {
    read: (address) => readFile(pathOf(address), 'utf8').catch(() => undefined),
    async writePage(address, text) {
      await write(pathOf(address), text)
      const note = noteOf(pathOf(address))
      if (note !== pathOf(address) && existsSync(note)) await remove(note)
    },
    writeData: (address, text) => write(pathOf(address), text),
    async replaceByNote(address, note) {
      await write(noteOf(pathOf(address)), note)
      await remove(pathOf(address))
    },
    placeFile: (address, source) => linkWhole(source, pathOf(address)),
    has: async (address) => existsSync(pathOf(address)),
    removeFile: (address) => remove(pathOf(address)),
    async keepOnly(address, kept) {
      const place = join(folder, address)
      const names = existsSync(place) ? await readdir(place) : []
      const wanted = new Set(kept.map(pathOf))
      const unwanted = names.map((name) => join(place, name)).filter((path) => !wanted.has(path))
      for (const path of unwanted) await rm(path, { force: true })
      if (names.length > 0 && unwanted.length === names.length)
        await rm(place, { recursive: true, force: true })
      return unwanted.map((path) => `${address}${basename(path)}`)
    },
    async removePagesExcept(address, written) {
      const names = await readdir(join(folder, address)).catch(() => [])
      for (const name of names)
        if (/\.(html|json)$/.test(name) && !name.endsWith('.gone.html') && !written.has(`${address}${name}`))
          await remove(join(folder, address, name))
    },
    async removeFoldersExcept(address, wanted) {
      const names = await readdir(join(folder, address)).catch(() => [])
      for (const name of names)
        if (!wanted.has(`${address}${name}/`))
          await rm(join(folder, address, name), { recursive: true, force: true })
    },
  }
}
