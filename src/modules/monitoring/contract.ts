import { z } from 'zod'
import { caseId, commandKey, day, line, optionalProse, organId, prose, route } from '#kernel/contract.ts'

const BasisSchema = z.object({
  act: z.string(),
  article: z.string(),
  title: z.string(),
  number: z.string(),
  gist: z.string(),
})

const severity = z.enum(['veto', 'points', 'own'])
const status = z.enum(['found', 'confirmed', 'assigned', 'repaired', 'closed', 'dismissed', 'faded'])

const FindingRowSchema = z.object({
  id: z.string(),
  check: z.string(),
  checkLabel: z.string(),
  severity,
  severityLabel: z.string(),
  title: z.string(),
  status,
  statusLabel: z.string(),
  department: z.string(),
  firstSeen: z.string(),
  lastSeen: z.string(),
  gone: z.boolean(),
  reopened: z.number(),
})

const ScoreSchema = z.object({
  id: z.string(),
  name: z.string(),
  part: z.string(),
  verdict: z.enum(['met', 'not-met', 'unknown']),
  verdictLabel: z.string(),
  proof: z.array(z.string()),
  basis: BasisSchema,
})

const RunRowSchema = z.object({
  id: z.string(),
  causeLabel: z.string(),
  startedAt: z.string(),
  finishedAt: z.string(),
  day: z.string(),
  faults: z.number(),
})

const RunSchema = RunRowSchema.extend({
  looks: z.array(
    z.object({
      step: z.string(),
      looked: z.number(),
      faults: z.number(),
      done: z.boolean(),
      note: z.string(),
    }),
  ),
  faultsSeen: z.array(
    z.object({ checkLabel: z.string(), title: z.string(), seen: z.string(), proof: z.array(z.string()) }),
  ),
  scores: z.array(ScoreSchema),
})

const AccountSchema = z.object({
  name: line('账号名称', 60),
  platform: line('平台', 30),
  department: line('负责部门', 60),
  address: z
    .union([z.literal(''), z.url({ protocol: /^https?$/, error: '网址要以 http:// 或 https:// 开头。' })])
    .default(''),
})

const KeptAccountSchema = z.object({
  id: z.string(),
  name: z.string(),
  platform: z.string(),
  department: z.string(),
  departmentName: z.string(),
  address: z.string(),
  lastUpdate: z.string().nullable(),
  checkedOn: z.string().nullable(),
  proof: z.string(),
  closedDay: z.string().nullable(),
  standing: z.enum(['fresh', 'stale', 'unknown']),
  standingLabel: z.string(),
})

const settingName = z.enum(
  ['secondLookMinutes', 'regularMonths', 'mediaDays', 'vetoDays', 'pointsDays', 'ownDays'],
  '没有这个设置。',
)

const RectificationSchema = z.object({
  organ: z.string(),
  day: z.string(),
  rows: z.array(
    z.object({
      id: z.string(),
      number: z.number(),
      title: z.string(),
      severityLabel: z.string(),
      seen: z.string(),
      wanted: z.string(),
      department: z.string(),
      due: z.string().nullable(),
      statusLabel: z.string(),
      done: z.string(),
      firstDay: z.string(),
    }),
  ),
})

const one = z.object({ organ: organId })
const finding = one.extend({ id: caseId })
const changed = finding.extend({ key: commandKey })
const done = z.object({ ok: z.literal(true) })
const path = '/organs/{organ}/monitoring' as const

/** What the console may ask about watching the site. */
export const monitoringContract = {
  overview: route
    .meta({ permission: 'monitoring.read' })
    .route({ method: 'GET', path, summary: '网站监测概况' })
    .input(one)
    .output(
      z.object({
        progress: z
          .object({ step: z.string(), done: z.number(), total: z.number(), running: z.boolean() })
          .nullable(),
        counts: z.array(z.object({ status, label: z.string(), count: z.number() })),
        latest: RunSchema.nullable(),
        runs: z.array(RunRowSchema),
      }),
    ),
  scan: route
    .meta({ permission: 'monitoring.handle' })
    .route({ method: 'POST', path: `${path}/runs`, summary: '开始检查' })
    .input(one.extend({ key: commandKey }))
    .output(z.object({ run: z.string() })),
  run: route
    .meta({ permission: 'monitoring.read' })
    .route({ method: 'GET', path: `${path}/runs/{id}`, summary: '一次检查的结果' })
    .input(finding)
    .output(RunSchema),
  findings: route
    .meta({ permission: 'monitoring.read' })
    .route({ method: 'GET', path: `${path}/findings`, summary: '监测问题' })
    .input(
      one.extend({
        show: z.enum(['open', 'closed', 'dismissed', 'all'], '请选择要看哪些问题。').default('open'),
        page: z.coerce.number().int().min(1).max(10_000).default(1),
      }),
    )
    .output(
      z.object({
        rows: z.array(FindingRowSchema),
        total: z.number(),
        page: z.number(),
        pageSize: z.number(),
      }),
    ),
  finding: route
    .meta({ permission: 'monitoring.read' })
    .route({ method: 'GET', path: `${path}/findings/{id}`, summary: '一个问题' })
    .input(finding)
    .output(
      FindingRowSchema.extend({
        seen: z.string(),
        proof: z.array(z.string()),
        address: z.string(),
        wanted: z.string(),
        due: z.string().nullable(),
        suggestedDepartment: z.string(),
        suggestedDays: z.number(),
        repaired: z.object({ day: z.string(), done: z.string() }).nullable(),
        steps: z.array(z.enum(['assign', 'repair', 'dismiss', 'reinstate'])),
        basis: z.array(BasisSchema),
        timeline: z.array(
          z.object({
            label: z.string(),
            note: z.string(),
            day: z.string(),
            at: z.string(),
            who: z.string(),
            basis: z.array(BasisSchema),
          }),
        ),
      }),
    ),
  assign: route
    .meta({ permission: 'monitoring.handle' })
    .route({ method: 'POST', path: `${path}/findings/{id}/assign`, summary: '派单整改' })
    .input(
      changed.extend({
        department: line('整改部门', 60),
        days: z
          .int('期限请填写整数个工作日。')
          .min(1, '期限至少 1 个工作日。')
          .max(60, '期限不能超过 60 个工作日。'),
        note: optionalProse('要求', 500),
      }),
    )
    .output(done),
  repair: route
    .meta({ permission: 'monitoring.handle' })
    .route({ method: 'POST', path: `${path}/findings/{id}/repair`, summary: '填写整改情况' })
    .input(changed.extend({ done: prose('整改情况', 1000, 4) }))
    .output(done),
  dismiss: route
    .meta({ permission: 'monitoring.handle' })
    .route({ method: 'POST', path: `${path}/findings/{id}/dismiss`, summary: '判为误报' })
    .input(changed.extend({ reason: prose('误报理由', 500, 4) }))
    .output(done),
  reinstate: route
    .meta({ permission: 'monitoring.handle' })
    .route({ method: 'POST', path: `${path}/findings/{id}/reinstate`, summary: '恢复为问题' })
    .input(changed.extend({ reason: prose('理由', 500, 4) }))
    .output(done),
  accounts: route
    .meta({ permission: 'monitoring.read' })
    .route({ method: 'GET', path: `${path}/accounts`, summary: '政务新媒体账号' })
    .input(one)
    .output(z.object({ rows: z.array(KeptAccountSchema), limitDays: z.number(), limitSource: z.string() })),
  registerAccount: route
    .meta({ permission: 'monitoring.handle' })
    .route({ method: 'POST', path: `${path}/accounts`, summary: '登记账号' })
    .input(one.extend({ key: commandKey, account: AccountSchema }))
    .output(z.object({ id: z.string() })),
  changeAccount: route
    .meta({ permission: 'monitoring.handle' })
    .route({ method: 'PUT', path: `${path}/accounts/{id}`, summary: '修改账号' })
    .input(changed.extend({ account: AccountSchema }))
    .output(done),
  noteUpdate: route
    .meta({ permission: 'monitoring.handle' })
    .route({ method: 'POST', path: `${path}/accounts/{id}/updates`, summary: '登记最近更新' })
    .input(changed.extend({ day, proof: line('凭据', 300, 4) }))
    .output(done),
  closeAccount: route
    .meta({ permission: 'monitoring.handle' })
    .route({ method: 'POST', path: `${path}/accounts/{id}/close`, summary: '注销账号' })
    .input(changed.extend({ reason: line('注销原因', 200, 2) }))
    .output(done),
  settings: route
    .meta({ permission: 'monitoring.read' })
    .route({ method: 'GET', path: `${path}/settings`, summary: '监测设置' })
    .input(one)
    .output(
      z.array(
        z.object({
          name: settingName,
          label: z.string(),
          unit: z.string(),
          min: z.number(),
          max: z.number(),
          value: z.number(),
          source: z.string(),
          from: z.string().nullable(),
          later: z.array(z.object({ from: z.string(), value: z.number(), source: z.string() })),
        }),
      ),
    ),
  setSetting: route
    .meta({ permission: 'monitoring.handle' })
    .route({ method: 'POST', path: `${path}/settings`, summary: '修改监测设置' })
    .input(
      one.extend({
        key: commandKey,
        name: settingName,
        from: day,
        value: z.int('请填写整数。'),
        source: line('来源', 200, 2),
      }),
    )
    .output(done),
  rectification: route
    .meta({ permission: 'monitoring.read' })
    .route({ method: 'GET', path: `${path}/rectification`, summary: '整改清单' })
    .input(one)
    .output(RectificationSchema),
  rectificationFile: route
    .meta({ permission: 'monitoring.read' })
    .route({ method: 'GET', path: `${path}/rectification/file`, summary: '下载整改清单' })
    .input(one)
    .output(z.file()),
}
