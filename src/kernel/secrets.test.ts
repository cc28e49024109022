import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSecrets, secretsFrom } from './secrets.ts'

const secrets = secretsFrom(Buffer.alloc(32, 7))

describe('sealing', () => {
  it.each(['', 'JBSWY3DPEHPK3PXP', '镕喆堃👍', 'x'.repeat(10_000)])('gives back %.20j', (text) => {
    expect(secrets.unseal(secrets.seal(text))).toBe(text)
  })

  it('gives another text each time, and none that shows what is inside', () => {
    expect(secrets.seal('同样的内容')).not.toBe(secrets.seal('同样的内容'))
    expect(Buffer.from(secrets.seal('a plain secret'), 'base64').toString('latin1')).not.toContain('plain')
  })

  it('is not opened when any byte was changed', () => {
    const sealed = Buffer.from(secrets.seal('JBSWY3DP'), 'base64')
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(() => secrets.unseal(changed.toString('base64'))).toThrow()
    }
  })

  it('is not opened when it was cut short, to whatever length', () => {
    const sealed = Buffer.from(secrets.seal(''), 'base64')
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => secrets.unseal(sealed.subarray(0, length).toString('base64'))).toThrow()
  })

  it('is not opened with another key', () => {
    expect(() => secretsFrom(Buffer.alloc(32, 8)).unseal(secrets.seal('x'))).toThrow()
  })
})

describe('a keyed hash', () => {
  it('is the same for the same text and key, and for no other', () => {
    expect(secrets.keyedHash('123456')).toBe(secrets.keyedHash('123456'))
    expect(secrets.keyedHash('123456')).toMatch(/^[0-9a-f]{64}$/)
    expect(secrets.keyedHash('123457')).not.toBe(secrets.keyedHash('123456'))
    expect(secretsFrom(Buffer.alloc(32, 8)).keyedHash('123456')).not.toBe(secrets.keyedHash('123456'))
  })
})

describe('the key of an installation', () => {
  let folder: string
  const path = () => join(folder, 'data', 'secret.key')
  const open = () => openSecrets(join(folder, 'data'))

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-key-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('is made at the first start for the owner alone, and stays', async () => {
    const sealed = (await open()).seal('x')
    expect((await stat(path())).mode & 0o777).toBe(0o600)
    const text = await readFile(path(), 'utf8')
    expect((await open()).unseal(sealed)).toBe('x')
    expect(await readFile(path(), 'utf8')).toBe(text)
  })

  it('is one, though several processes start at the same moment, and leaves no drafts', async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, open))
    expect(new Set(opened.map((one) => one.keyedHash('x'))).size).toBe(1)
    expect(await readdir(join(folder, 'data'))).toEqual(['secret.key'])
  })

  it('is another in another installation', async () => {
    const other = await openSecrets(join(folder, 'other'))
    expect(other.keyedHash('x')).not.toBe((await open()).keyedHash('x'))
  })

  it.each([
    ['empty', ''],
    ['cut short', 'a'.repeat(63)],
    ['too long', 'a'.repeat(66)],
    ['not hexadecimal', 'g'.repeat(64)],
    ['followed by something else', `${'a'.repeat(64)}zz`],
  ])('is refused when it is %s, and left as it is', async (_how, text) => {
    await open()
    await writeFile(path(), text)
    await expect(open()).rejects.toThrow('已损坏：请从备份恢复这个文件。')
    expect(await readFile(path(), 'utf8')).toBe(text)
  })

  it('is read with a line feed after it, as editors leave it', async () => {
    const before = await open()
    await writeFile(path(), `${await readFile(path(), 'utf8')}\n`)
    expect((await open()).keyedHash('x')).toBe(before.keyedHash('x'))
    await chmod(path(), 0o600)
  })
})
