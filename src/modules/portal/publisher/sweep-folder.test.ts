import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sweepFolder } from './sweep-folder.ts'

describe('sweeping the folder of the site', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-sweep-'))
  })

  afterEach(() => rm(folder, { recursive: true, force: true }))

  const put = async (path: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), 'x')
  }

  it.each([
    ['yangqing/content/2026-00001.html', true],
    ['yangqing/content/2026-00001.html.br', false],
    ['yangqing/index.html.gz', false],
    ['assets/site-0123456789ab.css.br', false],
    ['yangqing/content/2026-00001.html.412-7.part', false],
    ['yangqing/content/2026-00001.html.0a1b2c3d4e.part', false],
    ['yangqing/files/2026-00001/名册.html.gz', true],
    ['yangqing/files/2026-00001/第一.part', true],
    ['yangqing/files/2026-00001/名册.xlsx.412-7.part', false],
  ])('of %s: kept is %s', async (path, kept) => {
    await put(path)
    await sweepFolder(folder)
    expect((await readdir(folder, { recursive: true })).includes(path)).toBe(kept)
  })
})
