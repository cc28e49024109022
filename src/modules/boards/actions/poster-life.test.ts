import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { rebuildable, rebuildReadModels } from '#kernel/ledger/index.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { saveDraft, withdrawArticle } from '#modules/articles/index.ts'
import { aDraft } from '../../articles/testing.ts'
import { boardProcedure } from '../board.ts'
import { boardWork, postersShowing } from '../board-work.ts'
import { posterProcedure } from '../poster.ts'
import { boardsOnDesk, placesOnDesk } from '../read-boards.ts'
import { posterFile, posterOnDesk, posterPhoto } from '../read-poster.ts'
import { aPoster, type Boards, openBoards, PHOTO } from '../testing.ts'
import { hangPoster } from './hang-poster.ts'
import { makePoster, previewPoster } from './make-poster.ts'
import { closeBoard, setBoard } from './set-board.ts'
import { dropPoster, takeDownPoster } from './take-down-poster.ts'

const organ = 'yangqing'
const LONG = '一二三四五六七八九十'.repeat(140)

describe('a poster', () => {
  let office: TestOffice
  let town: Boards
  const key = () => office.ctx.newId()
  const takeDown = (id: string, day = '2026-03-02', board = town.hall) =>
    takeDownPoster(office.ctx, { organ, id, key: key(), board, day, note: '' })
  const workOf = async (day = '2026-03-02') =>
    (await placesOnDesk(office.at(office.ctx, day), organ, { show: 'to-do', page: 1 })).items.map(
      ({ title, work }) => [title, work?.work],
    )

  beforeEach(async () => {
    office = await openTestOffice()
    town = await openBoards(office)
    return () => office.close()
  })

  it('is made, hung with a photograph, and taken down', async () => {
    const id = await town.make()
    expect(await workOf()).toEqual([['2026年2月干部考勤公示', 'hang']])
    await town.hang(id)
    expect(await workOf()).toEqual([])
    expect((await boardsOnDesk(office.ctx, organ)).map(({ hanging }) => hanging)).toEqual([1, 0])
    const photo = await posterPhoto(office.ctx, organ, id, town.hall)
    expect([photo.type, Buffer.from(await photo.arrayBuffer()).equals(PHOTO.bytes)]).toEqual([
      'image/png',
      true,
    ])
    await takeDown(id, '2026-03-02')
    const { places, history } = await posterOnDesk(office.ctx, organ, id)
    expect(places[0]).toMatchObject({ status: 'down', hungOn: '2026-03-02', takenOn: '2026-03-02' })
    expect(history.map(({ label }) => label)).toEqual(['制作', '张贴', '取下'])
    await expect(takeDown(id)).rejects.toThrow('没有张贴')
  })

  it('must come down when its time is over, and not a day before', async () => {
    await town.hang(await town.make())
    expect(await workOf('2026-03-08')).toEqual([])
    expect(await workOf('2026-03-09')).toEqual([['2026年2月干部考勤公示', 'take-down']])
    const [item] = await boardWork(office.at(office.ctx, '2026-03-09'), organ, 10)
    expect(item).toMatchObject({ step: '取下海报', since: '2026-03-08' })
    expect(item?.title).toContain('一楼中庭公开专栏，公示期已满')
  })

  it('must come down when its article is withdrawn, and the boards that show it are named', async () => {
    const article = await town.room.published({ title: '惠农补贴公示' })
    const id = await town.make({ article, boards: [town.hall, town.village] })
    expect(await postersShowing(office.ctx, organ, article)).toEqual([])
    await town.hang(id)
    await town.hang(id, town.village)
    expect(
      (await postersShowing(office.ctx, organ, article)).map(({ boardName }) => boardName).sort(),
    ).toEqual(['一楼中庭公开专栏', '榕坡村公开栏'])
    expect(await workOf()).toEqual([])
    await withdrawArticle(town.room.publisher, { organ, id: article, key: key(), reason: '有误' })
    expect(await workOf()).toEqual([
      ['惠农补贴公示', 'take-down'],
      ['惠农补贴公示', 'take-down'],
    ])
    await takeDown(id)
    expect((await postersShowing(office.ctx, organ, article)).map(({ boardName }) => boardName)).toEqual([
      '榕坡村公开栏',
    ])
  })

  it('must be replaced when its article is corrected, and the board that still shows the old paper is named', async () => {
    const { room } = town
    const article = await room.published({ title: '高龄津贴公示' })
    const id = await town.make({ article })
    await town.hang(id)
    expect(await workOf()).toEqual([])
    await saveDraft(room.writer, {
      organ,
      id: article,
      key: key(),
      draft: aDraft({ title: '高龄津贴公示', body: '<p>改过。</p>' }),
    })
    await room.approve(article)
    await room.publish(article)
    expect(await workOf()).toEqual([['高龄津贴公示', 'replace']])
    const [waiting] = await boardWork(office.ctx, organ, 10)
    expect(waiting?.title).toContain('一楼中庭公开专栏，网站上的内容已经修改')
    expect(await postersShowing(office.ctx, organ, article)).toMatchObject([
      { boardName: '一楼中庭公开专栏' },
    ])
  })

  it('is not hung once its article is withdrawn or its time is over, but given up', async () => {
    const article = await town.room.published()
    const id = await town.make({ article })
    await withdrawArticle(town.room.publisher, { organ, id: article, key: key(), reason: '有误' })
    await expect(town.hang(id)).rejects.toThrow('不要张贴')
    const late = await town.make({ title: '过期的' })
    const then = office.at(office.ctx, '2026-03-09')
    await expect(town.hang(late, town.hall, '2026-03-09', then)).rejects.toThrow('公示期已满')
    await town.hang(late, town.hall, '2026-03-08', then)
    const drop = () => dropPoster(office.ctx, { organ, id, key: key(), reason: '稿件已撤回' })
    await drop()
    expect((await posterOnDesk(office.ctx, organ, id)).places[0]).toMatchObject({ status: 'dropped' })
    await expect(drop()).rejects.toThrow('不需要')
  })

  it.each([
    ['2026-03-01', '不能早于海报制作'],
    ['2026-03-03', '不能在今天之后'],
  ])('is not hung on %s, before it was made or in the future', async (day, words) => {
    await expect(town.hang(await town.make(), town.hall, day)).rejects.toThrow(words)
  })

  it.each([
    ['2026-03-01', '不能早于张贴'],
    ['2026-03-03', '不能在今天之后'],
  ])('is not taken down on %s', async (day, words) => {
    const id = await town.make()
    await town.hang(id)
    await expect(takeDown(id, day)).rejects.toThrow(words)
  })

  it('hangs only where it is to hang, once', async () => {
    const id = await town.make()
    await expect(town.hang(id, town.village)).rejects.toThrow('没有找到')
    await expect(town.hang('0'.repeat(32))).rejects.toThrow('没有找到')
    await town.hang(id)
    await expect(town.hang(id)).rejects.toThrow('不等待张贴')
  })

  it('counts a repeated press once', async () => {
    const input = { organ, key: key(), poster: aPoster({ boards: [town.hall] }) }
    const made = await makePoster(office.ctx, input)
    expect(await makePoster(office.ctx, input)).toEqual(made)
    const once = { organ, id: made.id, key: key(), board: town.hall, day: '2026-03-02', by: '', photo: PHOTO }
    await hangPoster(office.ctx, once)
    await hangPoster(office.ctx, once)
  })

  it.each([
    ['现场.gif', Buffer.from('GIF89a'), '不能上传这种文件'],
    ['现场.pdf', Buffer.from('%PDF-1.4\n%%EOF'), 'jpg 或者 png'],
    ['现场.png', PHOTO.bytes.subarray(0, 40), '读不出来'],
    ['现场.jpg', PHOTO.bytes, '不符'],
    ['现场.png', Buffer.alloc(0), '空的'],
  ])('is not proved by %s', async (name, bytes, words) => {
    const id = await town.make()
    const photo = { name, bytes }
    await expect(
      hangPoster(office.ctx, { organ, id, key: key(), board: town.hall, day: '2026-03-02', by: '', photo }),
    ).rejects.toThrow(words)
  })

  it('keeps no note of the camera', async () => {
    const id = await town.make()
    const note = Buffer.from('\0\0\0\x08tEXtGPS 21.2\0\0\0\0', 'latin1')
    const photo = {
      name: '现场.png',
      bytes: Buffer.concat([PHOTO.bytes.subarray(0, 33), note, PHOTO.bytes.subarray(33)]),
    }
    await hangPoster(office.ctx, {
      organ,
      id,
      key: key(),
      board: town.hall,
      day: '2026-03-02',
      by: '',
      photo,
    })
    const kept = await posterPhoto(office.ctx, organ, id, town.hall)
    expect(Buffer.from(await kept.arrayBuffer()).equals(PHOTO.bytes)).toBe(true)
  })

  it.each([
    [{ title: '' }, 'title', '请填写标题'],
    [{ table: [] }, 'opening', '还没有内容'],
    [
      {
        table: [
          ['姓名', ''],
          ['王*', '1'],
        ],
      },
      'table',
      '表头有空着',
    ],
    [{ table: [['姓名'], ['王*', '1']] }, 'table', '第 1 行'],
    [
      {
        table: [
          ['姓名', '身份证号'],
          ['王*', '11010519491231002X'],
        ],
      },
      'table',
      '身份证号码',
    ],
    [{ closing: '联系13800001234' }, 'table', '手机号码'],
    [{ from: '2026-03-08', to: '2026-03-07' }, 'to', '早于开始'],
    [{ to: '2027-03-04' }, 'to', '超过一年'],
    [{ boards: [] }, 'boards', '请选择'],
    [{ article: '0'.repeat(32) }, 'article', '没有发布'],
    [{ opening: LONG, closing: LONG }, 'paper', '公开栏放不下'],
  ])('that is wrong is not made (case %#)', async (change, field, words) => {
    const refusal = await town.make(change).catch((error) => error)
    expect(refusal.message).toContain(words)
    expect(refusal.problems[0]).toMatchObject({ field })
  })

  it('may run from the first to the last day it names, one day or a year', async () => {
    await town.make({ from: '2026-03-08', to: '2026-03-08' })
    await town.make({ to: '2027-03-03' })
  })

  it('is seen before it is made, and fetched after', async () => {
    const seen = await previewPoster(office.ctx, organ, aPoster())
    const id = await town.make()
    const made = await posterFile(office.ctx, organ, id)
    for (const file of [seen, made])
      expect([file.type, (await file.text()).slice(0, 5)]).toEqual(['application/pdf', '%PDF-'])
  })

  it('is dealt with by a village clerk only at the village’s own board', async () => {
    const clerk = await office.as(['village-clerk'], { organ: 'rongpo', name: '林小苒' })
    const id = await town.make({ boards: [town.hall, town.village] })
    const other = await town.make({ title: '只在镇里' })
    expect((await boardsOnDesk(clerk, 'rongpo')).map(({ name }) => name)).toEqual(['榕坡村公开栏'])
    const { items } = await placesOnDesk(clerk, 'rongpo', { show: 'to-do', page: 1 })
    expect(items.map(({ poster }) => poster)).toEqual([id])
    await expect(posterOnDesk(clerk, 'rongpo', other)).rejects.toThrow('没有找到')
    const hang = (board: string) =>
      hangPoster(clerk, { organ: 'rongpo', id, key: key(), board, day: '2026-03-02', by: '', photo: PHOTO })
    await expect(hang(town.hall)).rejects.toThrow('没有找到')
    await hang(town.village)
    const { places } = await posterOnDesk(office.ctx, organ, id)
    expect(places.find(({ board }) => board === town.village)).toMatchObject({
      status: 'hung',
      hungBy: '林小苒',
    })
  })

  it('stands the same after a rebuild, and so do the boards', async () => {
    const id = await town.make({ boards: [town.hall, town.village] })
    await town.hang(id)
    const rows = async () => [
      (await sql`SELECT * FROM poster_place ORDER BY board`.execute(office.ctx.db)).rows,
      (await sql`SELECT * FROM notice_board ORDER BY id`.execute(office.ctx.db)).rows,
    ]
    const live = await rows()
    await rebuildReadModels(office.ctx, [rebuildable(boardProcedure), rebuildable(posterProcedure)])
    expect(live.map((some) => some.length)).toEqual([2, 2])
    expect(await rows()).toEqual(live)
  })
})

describe('a notice board', () => {
  it('is closed only when nothing hangs on it, and takes no poster then', async () => {
    const office = await openTestOffice()
    const town = await openBoards(office)
    const key = () => office.ctx.newId()
    const close = () => closeBoard(office.ctx, { organ, id: town.hall, key: key(), reason: '大楼维修' })
    const id = await town.make()
    await town.hang(id)
    await expect(close()).rejects.toThrow('还有 1 张海报')
    await takeDownPoster(office.ctx, { organ, id, key: key(), board: town.hall, day: '2026-03-02', note: '' })
    await close()
    await expect(town.make()).rejects.toThrow('已经停用')
    const board = { name: '中庭', place: '一楼', village: '', position: 1 }
    await setBoard(office.ctx, { organ, key: key(), id: town.hall, board })
    await town.make()
    await expect(
      setBoard(office.ctx, { organ, key: key(), board: { ...board, village: 'nowhere' } }),
    ).rejects.toThrow('没有这个村')
    await office.close()
  })
})
