import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { type Newsroom, openNewsroom } from '#modules/articles/testing.ts'
import { openPublisher } from '#modules/portal/index.ts'
import { killWhilePublishing } from './killed/kill-loop.ts'

let office: TestOffice
let room: Newsroom
const folders: string[] = []

async function site(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-site-'))
  folders.push(folder)
  const publisher = await openPublisher(office.ctx, { siteFolder: folder })
  await publisher.publishAll()
  return folder
}

beforeAll(async () => {
  office = await openTestOffice()
  room = await openNewsroom(office)
})
afterAll(async () => {
  await office.close()
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })))
})

const here = () => ({ url: office.url, folder: office.folder, room })

describe('a publisher killed with -9 at any moment', () => {
  it('leaves no half page and no dead link, and loses nothing it acknowledged', async () => {
    const outcome = await killWhilePublishing({ ...here(), siteFolder: await site(), rounds: 10 })
    expect(outcome).toMatchObject({ faults: [], lost: [] })
    expect(outcome.acknowledged).toBeGreaterThan(0)
  }, 240_000)

  it('is seen to lose something when it takes the notices out before it has followed them', async () => {
    const siteFolder = await site()
    for (let attempt = 0; attempt < 12; attempt++) {
      const outcome = await killWhilePublishing({ ...here(), siteFolder, rounds: 1, forgetful: true })
      if (outcome.lost.length > 0) return
    }
    expect.fail('the loop did not notice a publisher that forgets')
  }, 240_000)
})
