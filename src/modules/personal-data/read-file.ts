import type { FileInHand, Reader } from './readers/file-in-hand.ts'
import { readImage } from './readers/image.ts'
import { isLockedPackage, LOCKED } from './readers/locked.ts'
import type { Looker } from './readers/looker.ts'
import { readOfd } from './readers/ofd.ts'
import { readOffice } from './readers/office.ts'
import { readCsv, readPage, readText, readXml } from './readers/plain-files.ts'
import { readRawNumbers } from './readers/raw-numbers.ts'
import { type Budget, newBudget } from './readers/zip.ts'
import { readZip } from './readers/zip-file.ts'
import { Unreadable } from './unreadable.ts'

/** What the first bytes of a file say it is. */
type Nature = 'zip' | 'old-office' | 'pdf' | 'jpeg' | 'png' | 'other'

const SIGNATURES: [string, Nature][] = [
  ['504b0304', 'zip'],
  ['504b0506', 'zip'],
  ['d0cf11e0', 'old-office'],
  ['25504446', 'pdf'],
  ['ffd8ff', 'jpeg'],
  ['89504e47', 'png'],
]

const natureOf = (bytes: Buffer): Nature => {
  const start = bytes.subarray(0, 4).toString('hex')
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1] ?? 'other'
}

// Large libraries are loaded when the first such file comes.
const readDoc: Reader = async (file) => (await import('./readers/old-word.ts')).readDoc(file)
const readXls: Reader = async (file) => (await import('./readers/old-excel.ts')).readXls(file)
const readPdf: Reader = async (file) => (await import('./readers/pdf.ts')).readPdf(file)

/** Who reads which extension, and what its first bytes must be. */
const FORMATS: Record<string, { nature: Nature; read: Reader }> = {
  docx: { nature: 'zip', read: readOffice },
  xlsx: { nature: 'zip', read: readOffice },
  pptx: { nature: 'zip', read: readOffice },
  docm: { nature: 'zip', read: readOffice },
  xlsm: { nature: 'zip', read: readOffice },
  doc: { nature: 'old-office', read: readDoc },
  xls: { nature: 'old-office', read: readXls },
  wps: { nature: 'old-office', read: readDoc },
  et: { nature: 'old-office', read: readXls },
  pdf: { nature: 'pdf', read: readPdf },
  ofd: { nature: 'zip', read: readOfd },
  zip: { nature: 'zip', read: readZip },
  csv: { nature: 'other', read: readCsv },
  txt: { nature: 'other', read: readText },
  md: { nature: 'other', read: readText },
  json: { nature: 'other', read: readText },
  html: { nature: 'other', read: readPage },
  htm: { nature: 'other', read: readPage },
  xml: { nature: 'other', read: readXml },
  jpg: { nature: 'jpeg', read: readImage },
  jpeg: { nature: 'jpeg', read: readImage },
  png: { nature: 'png', read: readImage },
}

/** What reads a file by its content, when its name does not tell the truth. */
const BY_NATURE: Partial<Record<Nature, Reader>> = {
  zip: readZip,
  pdf: readPdf,
  jpeg: readImage,
  png: readImage,
}

/** Whether the bytes are those of a PDF. */
export const isPdf = (bytes: Buffer): boolean => natureOf(bytes) === 'pdf'

const extensionOf = (name: string) => /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

const MISLABELLED = '文件内容与扩展名不符，可能改过名或已损坏。请用原来的软件重新另存。'
const UNKNOWN = '这种文件查不了，不能确认里面没有个人信息。请换成常用格式，或者不要放进来。'
const DAMAGED = '文件读不出来，可能已损坏。请用原来的软件打开后重新保存。'

/** Reads as its name says, or notes that it cannot be read so and looks at what it is instead. */
function readerFor({ name, bytes, inside, looker }: FileInHand): Reader {
  const format = FORMATS[extensionOf(name)]
  const nature = natureOf(bytes)
  if (nature === 'old-office' && isLockedPackage(bytes)) throw new Unreadable(LOCKED)
  if (format?.nature === nature) return format.read
  looker.unreadable(inside, format ? MISLABELLED : UNKNOWN)
  return (
    BY_NATURE[nature] ??
    ((file) => {
      readRawNumbers(file, '文件内容')
      return undefined
    })
  )
}

function inHand(name: string, bytes: Buffer, inside: string, budget: Budget, looker: Looker): FileInHand {
  return {
    name,
    bytes,
    inside,
    budget,
    looker,
    read: (innerName, innerBytes, place) => readPart(inHand(innerName, innerBytes, place, budget, looker)),
  }
}

/** Reads a file within another, which goes on when this one cannot be read. */
async function readPart(file: FileInHand): Promise<Buffer | undefined> {
  try {
    return await readerFor(file)(file)
  } catch (error) {
    file.looker.unreadable(file.inside, error instanceof Unreadable ? error.message : DAMAGED)
    return undefined
  }
}

/** Shows all of a file to the looker; answers with its new bytes where the format can be rewritten and something is to change. */
export async function readFile(name: string, bytes: Buffer, looker: Looker): Promise<Buffer | undefined> {
  if (bytes.length === 0) {
    looker.unreadable('', '文件是空的，请检查后重新选择。')
    return undefined
  }
  return readPart(inHand(name, bytes, '', newBudget(), looker))
}
