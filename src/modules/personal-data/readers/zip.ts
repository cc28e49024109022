import { crc32, inflateRawSync } from 'node:zlib'
import { Unreadable } from '../unreadable.ts'

/** How much a file may unfold to, over all it holds. */
export interface Budget {
  bytes: number
  entries: number
  depth: number
}

/** What one file may cost; what goes beyond is a bomb or belongs elsewhere. */
export const newBudget = (): Budget => ({ bytes: 512 * 1024 * 1024, entries: 20_000, depth: 5 })

/** One file inside a zip. */
export interface ZipEntry {
  name: string
  folder: boolean
  bytes(): Buffer
}

interface Directory {
  name: string
  flags: number
  method: number
  crc: number
  packed: number
  unpacked: number
  at: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const ZIP64 = 0xffffffff
const END_LENGTH = 22
const ENTRY_LENGTH = 46
const LOCAL_LENGTH = 30
const ENCRYPTED = 1
const UTF8_NAME = 0x800

const DAMAGED = '压缩结构已损坏，请用原来的软件重新保存或重新压缩。'
const TOO_LARGE = '展开后过大，可能是压缩炸弹，没有继续展开。请拆分成几个较小的文件。'

function endOf(zip: Buffer): number {
  const lowest = Math.max(0, zip.length - END_LENGTH - 0xffff)
  for (let at = zip.length - END_LENGTH; at >= lowest; at--) if (zip.readUInt32LE(at) === END) return at
  throw new Unreadable(DAMAGED)
}

function decodedName(bytes: Buffer, flags: number): string {
  if (flags & UTF8_NAME) return bytes.toString('utf8')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function directoryOf(zip: Buffer, budget: Budget): Directory[] {
  const end = endOf(zip)
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  if (at === ZIP64 || count === 0xffff) throw new Unreadable(TOO_LARGE)
  budget.entries -= count
  if (budget.entries < 0) throw new Unreadable('里面的文件太多，请拆分后再上传。')
  const entries: Directory[] = []
  for (let seen = 0; seen < count; seen++) {
    if (at + ENTRY_LENGTH > zip.length || zip.readUInt32LE(at) !== ENTRY) throw new Unreadable(DAMAGED)
    const nameLength = zip.readUInt16LE(at + 28)
    const flags = zip.readUInt16LE(at + 8)
    const nameAt = at + ENTRY_LENGTH
    entries.push({
      name: decodedName(zip.subarray(nameAt, nameAt + nameLength), flags),
      flags,
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    })
    at = nameAt + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

function packedBytes(zip: Buffer, { at, packed }: Directory): Buffer {
  if (at + LOCAL_LENGTH > zip.length || zip.readUInt32LE(at) !== LOCAL) throw new Unreadable(DAMAGED)
  const from = at + LOCAL_LENGTH + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28)
  if (from + packed > zip.length) throw new Unreadable(DAMAGED)
  return zip.subarray(from, from + packed)
}

function inflated(bytes: Buffer, entry: Directory, budget: Budget): Buffer {
  if (entry.method === 0) return bytes
  if (entry.method !== 8) throw new Unreadable('压缩方式不常见，读不出来。请用普通 zip 方式重新压缩。')
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, budget.bytes) })
  } catch (error) {
    throw new Unreadable(
      (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? TOO_LARGE : DAMAGED,
    )
  }
}

function unpackedBytes(zip: Buffer, entry: Directory, budget: Budget): Buffer {
  if (entry.flags & ENCRYPTED) throw new Unreadable('加了密码，读不出来。请去掉密码后再上传。')
  if (entry.unpacked > budget.bytes) throw new Unreadable(TOO_LARGE)
  const bytes = inflated(packedBytes(zip, entry), entry, budget)
  budget.bytes -= bytes.length
  if (budget.bytes < 0) throw new Unreadable(TOO_LARGE)
  if (crc32(bytes) !== entry.crc) throw new Unreadable(DAMAGED)
  return bytes
}

const leadsOutside = (name: string) => /^(?:[\\/]|[A-Za-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name)

/** The files of a zip by its own directory; nothing is unpacked before it is asked for, nothing touches the disk. */
export function openZip(zip: Buffer, budget: Budget): ZipEntry[] {
  return directoryOf(zip, budget).map((entry) => {
    if (leadsOutside(entry.name) || entry.name.includes('\0'))
      throw new Unreadable('压缩包里有指向包外的路径，可能带有恶意，不能使用。请重新压缩。')
    return {
      name: entry.name,
      folder: /[\\/]$/.test(entry.name),
      bytes: () => unpackedBytes(zip, entry, budget),
    }
  })
}
