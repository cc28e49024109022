import { fileTypeFromBuffer } from 'file-type'
import { Refusal } from '../refusal.ts'

/** What may be attached: extension, the type it is served as, and what its first bytes must say. */
const ACCEPTED: Record<string, { mime: string; sniffed: string[] | 'text' }> = {
  pdf: { mime: 'application/pdf', sniffed: ['application/pdf'] },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    sniffed: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/zip'],
  },
  xlsx: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    sniffed: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/zip'],
  },
  doc: { mime: 'application/msword', sniffed: ['application/x-cfb'] },
  xls: { mime: 'application/vnd.ms-excel', sniffed: ['application/x-cfb'] },
  ofd: { mime: 'application/ofd', sniffed: ['application/zip', 'application/ofd'] },
  zip: { mime: 'application/zip', sniffed: ['application/zip'] },
  jpg: { mime: 'image/jpeg', sniffed: ['image/jpeg'] },
  jpeg: { mime: 'image/jpeg', sniffed: ['image/jpeg'] },
  png: { mime: 'image/png', sniffed: ['image/png'] },
  csv: { mime: 'text/csv; charset=utf-8', sniffed: 'text' },
  json: { mime: 'application/json', sniffed: 'text' },
  txt: { mime: 'text/plain; charset=utf-8', sniffed: 'text' },
}

/** The extensions that may be attached, for help texts. */
export const ACCEPTED_EXTENSIONS = Object.keys(ACCEPTED)

/** A file as accepted: its clean name and the type it will be served as. */
export interface AcceptedFile {
  name: string
  mime: string
}

const FIELD = 'file'
const MAX_NAME = 120

function cleanName(name: string): string {
  const base = name.replace(/^.*[\\/]/s, '')
  // Control and format characters (a name turned round to hide its extension) and halves of characters.
  const printable = base.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
  return printable.replace(/[<>:"|?*]/g, '_').trim()
}

function looksLikeText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 8192).includes(0)
}

function refuse(message: string): never {
  throw new Refusal(message, 'invalid', [{ field: FIELD, message }])
}

/** Accepts an upload whose content is what its name says, or refuses in words the sender can act on. */
export async function acceptFile(upload: {
  name: string
  bytes: Uint8Array
  maxBytes: number
}): Promise<AcceptedFile> {
  const name = cleanName(upload.name)
  const extension = /[^.]\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const accepted = Object.hasOwn(ACCEPTED, extension) ? ACCEPTED[extension] : undefined
  if (!accepted) refuse(`不能上传这种文件。可以上传：${ACCEPTED_EXTENSIONS.join('、')}。`)
  if (name.length > MAX_NAME) refuse(`文件名太长，请改到 ${MAX_NAME} 个字以内。`)
  if (upload.bytes.length === 0) refuse('这个文件是空的，请检查后重新选择。')
  if (upload.bytes.length > upload.maxBytes)
    refuse(`文件太大，不能超过 ${Math.floor(upload.maxBytes / 1024 / 1024)} MB。`)
  const sniffed = (await fileTypeFromBuffer(upload.bytes))?.mime
  const matches =
    accepted.sniffed === 'text'
      ? sniffed === undefined && looksLikeText(upload.bytes)
      : sniffed !== undefined && accepted.sniffed.includes(sniffed)
  if (!matches) refuse(`文件内容与扩展名 .${extension} 不符，可能已损坏或改过名，请用原来的软件重新另存。`)
  return { name, mime: accepted.mime }
}
