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
  turn,
  turned,
} from '#kernel/contract.ts'

/** What proves that work was done, with where the console shows it. */
export const EVIDENCE_KINDS = {
  article: { label: '已发布的文章', page: 'articles' },
  training: { label: '业务学习记录', page: 'trainings' },
  consultation: { label: '意见征集', page: 'consultations' },
  application: { label: '依申请公开件', page: 'applications' },
} as const

/** One kind of proof. */
export type EvidenceKind = keyof typeof EVIDENCE_KINDS

const EvidenceKindSchema = z.enum(
  Object.keys(EVIDENCE_KINDS) as [EvidenceKind, ...EvidenceKind[]],
  '请选择佐证的种类。',
)
const EvidenceLinkSchema = z.object({ kind: EvidenceKindSchema, id: caseId })
const year = z.coerce.number().int().min(2019, '年份从 2019 年起。').max(2100, '年份不能晚于 2100 年。')
const department = line('部门', 40)

const NewTaskSchema = z.object({
  text: prose('任务内容', 1000, 4),
  lead: department,
  assisting: z.array(department).max(20, '配合部门不能超过 20 个。').default([]),
  deadline: day,
  basis: line('任务依据', 200, 2),
})

const ReportSchema = z.object({
  department,
  text: prose('进展情况', 2000, 2),
  evidence: z.array(EvidenceLinkSchema).max(20, '一次最多附 20 项佐证。').default([]),
  done: z.boolean().default(false),
})

const TrainingSchema = z.object({
  day,
  subject: line('学习内容', 120, 2),
  hours: z
    .number()
    .min(0.5, '学时至少 0.5。')
    .max(80, '学时不能超过 80。')
    .multipleOf(0.5, '学时以半小时为单位。'),
  place: line('地点', 80),
  lecturer: optionalLine('主讲', 60),
  attendees: z
    .array(
      z.object({
        department,
        count: z.number().int().min(1, '人数至少 1 人。').max(500, '人数不能超过 500。'),
      }),
    )
    .min(1, '请填写至少一个部门的参加人数。')
    .max(60),
  record: optionalProse('学习记录', 5000),
})

const ProblemSchema = z.object({
  foundOn: day,
  place: line('发现的地方', 120, 2),
  what: prose('问题', 1000, 4),
  measure: prose('整改措施', 1000, 2),
  owner: department,
  due: day,
})

const MaterialSchema = z.object({ hash: z.string(), name: z.string(), mime: z.string(), bytes: z.number() })
const StatusSchema = z.enum(['open', 'reported', 'confirmed'])
const StandingSchema = z.enum(['late', 'open', 'reported', 'confirmed'])
const CountsSchema = z.object({
  total: z.number(),
  confirmed: z.number(),
  reported: z.number(),
  open: z.number(),
  late: z.number(),
})

const BoardTaskSchema = z.object({
  id: z.string(),
  number: z.number(),
  text: z.string(),
  lead: z.string(),
  assisting: z.array(z.string()),
  deadline: z.string(),
  standing: StandingSchema,
  /** Days after the deadline, while late; 0 otherwise. */
  daysLate: z.number(),
  latest: z.string(),
  evidence: z.number(),
  returned: z.string(),
  moves: z.number(),
  reportedOn: z.string().nullable(),
  confirmedOn: z.string().nullable(),
})

const BasisSchema = z.object({
  act: z.string(),
  article: z.string(),
  title: z.string(),
  number: z.string(),
  gist: z.string(),
})

const EvidenceShownSchema = EvidenceLinkSchema.extend({
  title: z.string(),
  /** Where the public reads it; null when it is not public, or no longer. */
  path: z.string().nullable(),
})

const TimelineSchema = z.array(
  z.object({
    label: z.string(),
    day: z.string(),
    at: z.string(),
    who: z.string(),
    note: z.string(),
    evidence: z.array(EvidenceShownSchema),
    basis: z.array(BasisSchema),
  }),
)

const path = '/organs/{organ}/tasks' as const
const one = z.object({ organ: organId, id: caseId })
const made = z.object({ id: z.string() })
const done = z.object({ ok: z.literal(true) })
const read = route.meta({ permission: 'task.read' })
const manage = route.meta({ permission: 'task.manage' })

/** What the console may ask about tasks, trainings and typical problems. */
export const tasksContract = {
  board: read
    .route({ method: 'GET', path, summary: '重点任务进度' })
    .input(z.object({ organ: organId, year: year.optional() }))
    .output(
      z.object({
        today: z.string(),
        year: z.number(),
        years: z.array(z.number()),
        plan: z
          .object({
            title: z.string(),
            article: z.object({ id: z.string(), title: z.string(), path: z.string().nullable() }).nullable(),
          })
          .nullable(),
        counts: CountsSchema,
        departments: z.array(CountsSchema.extend({ department: z.string() })),
        tasks: z.array(BoardTaskSchema),
      }),
    ),
  setPlan: manage
    .route({ method: 'PUT', path: '/organs/{organ}/task-plans/{year}', summary: '设立或修改年度分工方案' })
    .input(
      z.object({
        organ: organId,
        key: commandKey,
        year,
        title: line('方案名称', 120, 4),
        article: caseId.nullable().default(null),
      }),
    )
    .output(made),
  add: manage
    .route({ method: 'POST', path, summary: '分派任务' })
    .input(z.object({ organ: organId, key: commandKey, year, task: NewTaskSchema }))
    .output(made.extend({ number: z.number() })),
  get: read
    .route({ method: 'GET', path: `${path}/{id}`, summary: '任务详情' })
    .input(one)
    .output(
      NewTaskSchema.extend({
        id: z.string(),
        year: z.number(),
        number: z.number(),
        status: StatusSchema,
        standing: StandingSchema,
        daysLate: z.number(),
        returned: z.string(),
        evidence: z.array(EvidenceShownSchema),
        timeline: TimelineSchema,
        /** The departments the caller may report for. */
        mayReport: z.array(z.string()),
      }),
    ),
  report: route
    .meta({ permission: 'task.report' })
    .route({ method: 'POST', path: `${path}/{id}/report`, summary: '报进展' })
    .input(one.extend({ key: commandKey, report: ReportSchema }))
    .output(done),
  confirm: manage
    .route({ method: 'POST', path: `${path}/{id}/confirm`, summary: '确认完成' })
    .input(one.extend({ key: commandKey, note: optionalProse('说明', 500) }))
    .output(done),
  handBack: manage
    .route({ method: 'POST', path: `${path}/{id}/return`, summary: '退回' })
    .input(one.extend({ key: commandKey, reason: prose('退回原因', 500, 2) }))
    .output(done),
  moveDeadline: manage
    .route({ method: 'POST', path: `${path}/{id}/deadline`, summary: '调整完成时限' })
    .input(one.extend({ key: commandKey, deadline: day, reason: prose('调整原因', 500, 2) }))
    .output(done),
  trainings: read
    .route({ method: 'GET', path: '/organs/{organ}/trainings', summary: '业务学习登记' })
    .input(z.object({ organ: organId, ...turn }))
    .output(
      z.object({
        rows: z.array(TrainingSchema.extend({ id: z.string(), materials: z.array(MaterialSchema) })),
        ...turned,
      }),
    ),
  recordTraining: manage
    .route({ method: 'POST', path: '/organs/{organ}/trainings', summary: '登记业务学习' })
    .input(z.object({ organ: organId, key: commandKey, training: TrainingSchema }))
    .output(made),
  attachMaterial: manage
    .route({ method: 'POST', path: '/organs/{organ}/trainings/{id}/materials', summary: '上传学习材料' })
    .input(one.extend({ key: commandKey, file: z.file('请选择文件。') }))
    .output(done),
  material: read
    .route({
      method: 'GET',
      path: '/organs/{organ}/trainings/{id}/materials/{hash}',
      summary: '下载学习材料',
    })
    .input(one.extend({ hash: z.string().regex(/^[0-9a-f]{64}$/, '附件编号不对。') }))
    .output(z.file()),
  problems: read
    .route({ method: 'GET', path: '/organs/{organ}/problems', summary: '典型问题' })
    .input(z.object({ organ: organId, ...turn }))
    .output(
      z.object({
        rows: z.array(
          ProblemSchema.extend({
            id: z.string(),
            closed: z.object({ day: z.string(), result: z.string() }).nullable(),
          }),
        ),
        ...turned,
      }),
    ),
  recordProblem: manage
    .route({ method: 'POST', path: '/organs/{organ}/problems', summary: '登记典型问题' })
    .input(z.object({ organ: organId, key: commandKey, problem: ProblemSchema }))
    .output(made),
  closeProblem: manage
    .route({ method: 'POST', path: '/organs/{organ}/problems/{id}/close', summary: '典型问题销号' })
    .input(one.extend({ key: commandKey, result: prose('整改结果', 1000, 2) }))
    .output(done),
}

/** A link to a proof. */
export type EvidenceLink = z.infer<typeof EvidenceLinkSchema>

/** A task as it is handed out. */
export type NewTask = z.infer<typeof NewTaskSchema>

/** A department's report as it is sent. */
export type SentReport = z.infer<typeof ReportSchema>

/** A training as registered. */
export type Training = z.infer<typeof TrainingSchema>

/** A paper of a training. */
export type TrainingMaterial = z.infer<typeof MaterialSchema>

/** A typical problem as registered. */
export type Problem = z.infer<typeof ProblemSchema>
