import { createContext, useContext } from 'react'

/** The files of the edition a text belongs to. */
export interface BodyFiles {
  /** Where the console fetches a file of that name; undefined when there is none. */
  addressOf(name: string): string | undefined
  /** Puts a picture among the files and returns the name it got; left out where nothing may be added. */
  addPicture?(picture: Blob): Promise<string>
}

const NONE: BodyFiles = { addressOf: () => undefined }

/** Carries the files of the text being shown or written. */
export const BodyFilesContext = createContext<BodyFiles>(NONE)

/** The files of the text being shown or written. */
export const useBodyFiles = () => useContext(BodyFilesContext)

const OWN_FILE = 'attachment:'

/** The address a text uses for a file of its own. */
export const ownAddress = (name: string) => `${OWN_FILE}${encodeURIComponent(name)}`

/** Where a picture of a text is fetched: its own files by name; nothing else is shown. */
export function shownAddress(files: BodyFiles, source: string): string {
  if (!source.startsWith(OWN_FILE)) return ''
  try {
    return files.addressOf(decodeURIComponent(source.slice(OWN_FILE.length))) ?? ''
  } catch {
    return ''
  }
}
