import { z } from 'zod'
import {
  caseId,
  commandKey,
  day,
  line,
  optionalLine,
  optionalProse,
  organId,
  prose,
  route,
} from '#kernel/contract.ts'

/** What hangs on boards, with the heads of its table; a free one may have any. */
export const POSTER_TEMPLATES = {
  appointments: { name: '干部任免', heads: ['姓名', '任职（拟任）', '免去职务', '时间'] },
  commendations: { name: '先进表彰', heads: ['类别', '集体或个人', '事由'] },
  subsidies: { name: '惠农补贴发放', heads: ['姓名', '村组', '补贴项目', '数量', '标准', '金额（元）'] },
  attendance: { name: '干部考勤', heads: ['部门或姓名', '应出勤', '实出勤', '请假', '迟到早退'] },
  general: { name: '其他公示', heads: ['项目', '内容'] },
} as const satisfies Record<string, { name: string; heads: readonly string[] }>

export type PosterTemplate = keyof typeof POSTER_TEMPLATES

const TemplateSchema = z.enum(
  Object.keys(POSTER_TEMPLATES) as [PosterTemplate, ...PosterTemplate[]],
  '请选择海报的种类。',
)

const MOST_ROWS = 200
const MOST_COLUMNS = 8

const TableSchema = z
  .array(z.array(optionalLine('表格', 120)).max(MOST_COLUMNS, `表格最多 ${MOST_COLUMNS} 列。`))
  .max(MOST_ROWS + 1, `表格最多 ${MOST_ROWS} 行，请分成几张海报。`)
  .default([])

/** What a poster is to say: a published article as it stands, or a text and a table of one's own. */
export const PosterInputSchema = z.object({
  template: TemplateSchema,
  /** The article it repeats; empty for one of its own words. */
  article: z.union([z.literal(''), caseId]).default(''),
  title: optionalLine('标题', 80),
  opening: optionalProse('表前文字', 1500),
  /** Rows, the head first. */
  table: TableSchema,
  closing: optionalProse('表后文字', 1500),
  paper: z.enum(['a4', 'a3'], '请选择纸张。').default('a3'),
  from: day,
  to: day,
  boards: z.array(caseId).max(40, '一张海报最多张贴到 40 个公开栏。').default([]),
})

/** What a poster is to say, and where it is to hang. */
export type PosterInput = z.infer<typeof PosterInputSchema>

/** A board and where it stands; `village` is the village organ whose clerk keeps it, empty for the town's own. */
export const BoardSchema = z.object({
  name: line('公开栏名称', 40),
  place: line('地点', 80),
  village: z.union([z.literal(''), organId]).default(''),
  position: z.number().int().min(1).max(999).default(100),
})

const WorkSchema = z.object({
  work: z.enum(['hang', 'keep-off', 'take-down', 'replace']),
  reason: z.string(),
})

const PlaceSchema = z.object({
  poster: z.string(),
  board: z.string(),
  boardName: z.string(),
  title: z.string(),
  template: TemplateSchema,
  status: z.enum(['to-hang', 'hung', 'down', 'dropped']),
  madeOn: z.string(),
  from: z.string(),
  to: z.string(),
  hungOn: z.string().nullable(),
  takenOn: z.string().nullable(),
  work: WorkSchema.nullable(),
})

const BasisSchema = z.object({
  act: z.string(),
  article: z.string(),
  title: z.string(),
  number: z.string(),
  gist: z.string(),
})

const LineSchema = z.object({
  at: z.string(),
  day: z.string(),
  label: z.string(),
  who: z.string(),
  note: z.string(),
  basis: z.array(BasisSchema),
})

const inOrgan = z.object({ organ: organId })
const one = inOrgan.extend({ id: caseId })
const change = one.extend({ key: commandKey })
const atBoard = change.extend({ board: caseId })
const done = z.object({ id: z.string() })
const boards = '/organs/{organ}/boards' as const
const posters = '/organs/{organ}/posters' as const

/** What the console may ask about notice boards and posters. A village clerk sees the village's own board. */
export const boardsContract = {
  list: route
    .meta({ permission: 'board.read' })
    .route({ method: 'GET', path: boards, summary: '公开栏和在上面的海报' })
    .input(inOrgan)
    .output(
      z.array(
        BoardSchema.extend({
          id: z.string(),
          closed: z.boolean(),
          hanging: z.number(),
          toHang: z.number(),
          toTakeDown: z.number(),
        }),
      ),
    ),
  set: route
    .meta({ permission: 'board.edit' })
    .route({ method: 'POST', path: boards, summary: '新设或者修改公开栏' })
    .input(inOrgan.extend({ key: commandKey, id: caseId.optional(), ...BoardSchema.shape }))
    .output(done),
  close: route
    .meta({ permission: 'board.edit' })
    .route({ method: 'POST', path: `${boards}/{id}/close`, summary: '停用公开栏' })
    .input(change.extend({ reason: prose('停用原因', 300) }))
    .output(done),
  showing: route
    .meta({ permission: 'board.read' })
    .route({ method: 'GET', path: `${boards}/showing/{article}`, summary: '哪些公开栏还张贴着这篇稿件' })
    .input(inOrgan.extend({ article: caseId }))
    .output(
      z.array(z.object({ poster: z.string(), title: z.string(), boardName: z.string(), hungOn: z.string() })),
    ),
  places: route
    .meta({ permission: 'board.read' })
    .route({ method: 'GET', path: posters, summary: '海报：待张贴、待取下、在栏、全部' })
    .input(
      inOrgan.extend({
        show: z.enum(['to-do', 'hanging', 'all']).default('to-do'),
        board: caseId.optional(),
        page: z.coerce.number().int().min(1).max(100_000).default(1),
      }),
    )
    .output(
      z.object({ items: z.array(PlaceSchema), total: z.number(), page: z.number(), pageSize: z.number() }),
    ),
  get: route
    .meta({ permission: 'board.read' })
    .route({ method: 'GET', path: `${posters}/{id}`, summary: '海报' })
    .input(one)
    .output(
      z.object({
        id: z.string(),
        title: z.string(),
        template: TemplateSchema,
        templateName: z.string(),
        paper: z.enum(['a4', 'a3']),
        pages: z.number(),
        from: z.string(),
        to: z.string(),
        article: z
          .object({ id: z.string(), path: z.string(), standing: z.enum(['live', 'changed', 'lost']) })
          .nullable(),
        places: z.array(
          PlaceSchema.extend({ hungBy: z.string(), photo: z.string().nullable(), note: z.string() }),
        ),
        history: z.array(LineSchema),
      }),
    ),
  preview: route
    .meta({ permission: 'poster.make' })
    .route({ method: 'POST', path: `${posters}/preview`, summary: '预览海报' })
    .input(inOrgan.extend(PosterInputSchema.shape))
    .output(z.file()),
  make: route
    .meta({ permission: 'poster.make' })
    .route({ method: 'POST', path: posters, summary: '制作海报' })
    .input(inOrgan.extend({ key: commandKey, ...PosterInputSchema.shape }))
    .output(z.object({ id: z.string(), pages: z.number() })),
  hang: route
    .meta({ permission: 'poster.hang' })
    .route({ method: 'POST', path: `${posters}/{id}/hang`, summary: '记录张贴' })
    .input(
      atBoard.extend({
        day,
        by: optionalLine('张贴人', 40),
        photo: z.file('请上传张贴后的照片。'),
      }),
    )
    .output(done),
  takeDown: route
    .meta({ permission: 'poster.hang' })
    .route({ method: 'POST', path: `${posters}/{id}/take-down`, summary: '记录取下' })
    .input(atBoard.extend({ day, note: optionalLine('说明', 200) }))
    .output(done),
  drop: route
    .meta({ permission: 'poster.make' })
    .route({ method: 'POST', path: `${posters}/{id}/drop`, summary: '不再张贴' })
    .input(change.extend({ reason: prose('原因', 300) }))
    .output(done),
  pdf: route
    .meta({ permission: 'board.read' })
    .route({ method: 'GET', path: `${posters}/{id}/pdf`, summary: '海报 PDF' })
    .input(one)
    .output(z.file()),
  photo: route
    .meta({ permission: 'board.read' })
    .route({ method: 'GET', path: `${posters}/{id}/photos/{board}`, summary: '张贴照片' })
    .input(one.extend({ board: caseId }))
    .output(z.file()),
}
