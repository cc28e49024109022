import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { currentEdition } from '../article.ts'
import { smallerPicture } from '../smaller-picture.ts'
import { type Newsroom, openNewsroom } from '../testing.ts'
import { attachPicture } from './attach-file.ts'
import { saveDraft } from './save-draft.ts'

const MB = 1024 * 1024
const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#486' } })

/** As a telephone makes it: lying on its side, with the place and the telephone's name in it. */
const withTraces = () =>
  photo(3000, 2000)
    .withMetadata({
      orientation: 6,
      exif: { IFD0: { Make: 'HUAWEI' }, IFD3: { GPSLatitude: '21/1 23/1 0/1' } },
    })
    .jpeg()
    .toBuffer()

describe('a picture of a text', () => {
  it('is made small, set upright, and keeps nothing of what the camera noted', async () => {
    const taken = await withTraces()
    expect(taken.includes('HUAWEI')).toBe(true)
    const { bytes, mime, extension } = await smallerPicture(taken, 10 * MB)
    expect([mime, extension]).toEqual(['image/jpeg', 'jpg'])
    expect(Buffer.from(bytes).includes('HUAWEI')).toBe(false)
    const seen = await sharp(bytes).metadata()
    expect(seen).not.toHaveProperty('exif')
    expect([seen.width, seen.height]).toEqual([1600, 2400])
  })

  it('stays as small as it was, and a drawing stays a drawing', async () => {
    const drawn = await photo(40, 30).png().toBuffer()
    const { bytes, extension } = await smallerPicture(drawn, MB)
    expect(extension).toBe('png')
    expect((await sharp(bytes).metadata()).width).toBe(40)
  })

  it.each([
    ['a text', Buffer.from('图'), '不是可以用的图片'],
    ['nothing', Buffer.alloc(0), '不是可以用的图片'],
    [
      'a drawing that is a program',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
      '不是可以用',
    ],
  ])('is refused when it is %s', async (_what, bytes, said) => {
    await expect(smallerPicture(bytes, MB)).rejects.toThrow(said)
  })

  it('is refused when it is cut off, or would fill the memory when opened', async () => {
    const whole = await withTraces()
    await expect(smallerPicture(whole.subarray(0, 300), 10 * MB)).rejects.toThrow('已损坏')
    const huge = await photo(9000, 7000).png().toBuffer()
    await expect(smallerPicture(huge, 10 * MB)).rejects.toThrow('大得打不开')
    await expect(smallerPicture(whole, 100)).rejects.toThrow('图片太大')
  }, 60_000)

  describe('among the files of a draft', () => {
    let office: TestOffice
    let room: Newsroom
    const organ = 'yangqing'
    const add = async (id: string, seen?: string, key = room.key()) =>
      attachPicture(room.writer, {
        organ,
        id,
        key,
        seen,
        file: { bytes: await photo(9, 9).jpeg().toBuffer() },
      })

    beforeAll(async () => {
      office = await openTestOffice()
      room = await openNewsroom(office)
    })
    afterAll(() => office.close())

    it('gets a name no edition has used, the same when the command comes twice', async () => {
      const id = await room.create()
      const key = room.key()
      const first = await add(id, undefined, key)
      expect(first.name).toBe('图片1.jpg')
      expect(await add(id, undefined, key)).toEqual(first)
      expect((await add(id, first.contentHash)).name).toBe('图片2.jpg')
      const { attachments } = currentEdition(await room.read(id)).content
      expect(attachments.map((file) => file.name)).toEqual(['图片1.jpg', '图片2.jpg'])
    })

    it('is not put into a draft that somebody else has changed since', async () => {
      const id = await room.create()
      const other = await office.as(['editor'])
      const { contentHash } = await add(id)
      const draft = { column: 'news', department: 'agriculture', title: '别人改的题' }
      await saveDraft(other, { organ, id, key: room.key(), seen: contentHash, draft })
      await expect(add(id, contentHash)).rejects.toThrow('别人改过')
    })
  })
})
