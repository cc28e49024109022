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

const page = z.coerce.number().int().min(1).max(10_000).default(1)
const year = z.coerce.number().int().min(2000).max(2100)
const status = z.enum(['sent', 'recalled', 'returned', 'adopted', 'published', 'withdrawn', 'dropped'])
const handDue = z.enum(['post', 'update', 'remove'])
const verdict = z.enum(['same', 'differs', 'gone', 'unreachable'])
const hash = z.string().regex(/^[0-9a-f]{64}$/, '页面已过期，请刷新。')

const MOST_ADDRESS = 500

/** An address as people paste it: http or https, no name and password in it. */
const webAddress = (label: string) =>
  line(label, MOST_ADDRESS).refine((text) => {
    if (!URL.canParse(text)) return false
    const { protocol, username, password, hostname } = new URL(text)
    return /^https?:$/.test(protocol) && username === '' && password === '' && hostname.includes('.')
  }, `${label}应是 http:// 或 https:// 开头的完整网址。`)

const inOrgan = z.object({ organ: organId })
const one = inOrgan.extend({ id: caseId })
const change = one.extend({ key: commandKey })
const received = inOrgan.extend({ town: organId, id: caseId })
const receivedChange = received.extend({ key: commandKey })
const ok = z.object({ ok: z.literal(true) })

const RowSchema = z.object({
  id: z.string(),
  sender: z.string(),
  senderName: z.string(),
  target: z.string(),
  targetName: z.string(),
  title: z.string(),
  status,
  statusName: z.string(),
  sentOn: z.string(),
  decidedOn: z.string().nullable(),
  copyPath: z.string().nullable(),
  offered: z.boolean(),
  pending: z.boolean(),
  /** Why a withdrawal could not follow; a person must look. */
  failure: z.string().nullable(),
})

const ListSchema = z.object({
  rows: z.array(RowSchema),
  total: z.number(),
  page: z.number(),
  pageSize: z.number(),
})

const LineSchema = z.object({
  day: z.string(),
  at: z.string(),
  who: z.string(),
  label: z.string(),
  note: z.string(),
  basis: z.array(
    z.object({
      act: z.string(),
      article: z.string(),
      title: z.string(),
      number: z.string(),
      gist: z.string(),
    }),
  ),
})

const TextSchema = z.object({
  title: z.string(),
  body: z.string(),
  path: z.string(),
  indexNumber: z.string(),
  contentHash: z.string(),
  documentNumber: z.string().nullable(),
  madeOn: z.string().nullable(),
  source: z.string(),
  theme: z.string(),
  genre: z.string(),
  keywords: z.array(z.string()),
  summary: z.string(),
  attachments: z.array(z.object({ name: z.string(), bytes: z.number(), path: z.string() })),
})

/** An item sent up, as both sides see it. */
export const SendingSchema = RowSchema.extend({
  article: z.string(),
  /** What the origin says now; null when it is not public any more. */
  text: TextSchema.nullable(),
  rounds: z.array(
    z.object({
      sentOn: z.string(),
      by: z.string(),
      note: z.string(),
      receipt: z
        .object({
          verdict: z.enum(['adopted', 'returned']),
          day: z.string(),
          by: z.string(),
          reason: z.string(),
        })
        .nullable(),
    }),
  ),
  copy: z
    .object({ article: z.string(), column: z.string(), columnName: z.string(), path: z.string().nullable() })
    .nullable(),
  ended: z.object({ day: z.string(), reason: z.string() }).nullable(),
  history: z.array(LineSchema),
})

const HandRowSchema = z.object({
  id: z.string(),
  title: z.string(),
  portal: z.string(),
  statusName: z.string(),
  due: handDue.nullable(),
  dueName: z.string(),
  address: z.string().nullable(),
  postedOn: z.string().nullable(),
  verdict: verdict.nullable(),
  verdictName: z.string(),
  checkedAt: z.string().nullable(),
})

const FieldSchema = z.object({ label: z.string(), value: z.string(), long: z.boolean() })

const PortalSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, '门户编号由小写字母、数字组成。'),
  name: line('门户名称', 40),
  address: webAddress('登录网址'),
  contact: optionalLine('联系人和电话', 60),
})

const MonthSchema = z.object({
  month: z.number(),
  sent: z.number(),
  adopted: z.number(),
  returned: z.number(),
})

const TownCountSchema = z.object({
  organ: z.string(),
  name: z.string(),
  sent: z.number(),
  adopted: z.number(),
  returned: z.number(),
  months: z.array(MonthSchema),
})

const asked = (path: `/${string}`, summary: string) => ({ method: 'GET', path, summary }) as const
const posted = (path: `/${string}`, summary: string) => ({ method: 'POST', path, summary }) as const

/** What the console may ask about items sent to the site above, and about those that came from below. */
export const syndicationContract = {
  list: route
    .meta({ permission: 'sending.read' })
    .route(asked('/organs/{organ}/sendings', '向上级报送的稿件'))
    .input(inOrgan.extend({ status: status.optional(), page }))
    .output(ListSchema),
  get: route
    .meta({ permission: 'sending.read' })
    .route(asked('/organs/{organ}/sendings/{id}', '一件报送'))
    .input(one)
    .output(SendingSchema),
  candidates: route
    .meta({ permission: 'sending.send' })
    .route(asked('/organs/{organ}/sendings/candidates', '可以报送的稿件'))
    .input(inOrgan.extend({ page }))
    .output(
      z.object({
        items: z.array(
          z.object({
            article: z.string(),
            title: z.string(),
            publishedOn: z.string(),
            path: z.string(),
            sent: z.array(
              z.object({ id: z.string(), hand: z.boolean(), to: z.string(), statusName: z.string() }),
            ),
          }),
        ),
        total: z.number(),
        page: z.number(),
        pageSize: z.number(),
        targets: z.array(z.object({ id: z.string(), name: z.string() })),
        portals: z.array(z.object({ id: z.string(), name: z.string() })),
      }),
    ),
  counts: route
    .meta({ permission: 'sending.read' })
    .route(asked('/organs/{organ}/sendings/counts', '报送和采用统计'))
    .input(inOrgan.extend({ year }))
    .output(
      z.object({
        year: z.number(),
        /** What this organ sent. */
        own: TownCountSchema,
        byHand: z.array(z.object({ month: z.number(), count: z.number() })),
        /** What came to this organ, by sender. */
        received: z.array(TownCountSchema),
      }),
    ),
  send: route
    .meta({ permission: 'sending.send' })
    .route(posted('/organs/{organ}/sendings', '报送'))
    .input(
      inOrgan.extend({
        key: commandKey,
        article: caseId,
        target: organId,
        note: optionalProse('报送说明', 300),
      }),
    )
    .output(z.object({ id: z.string() })),
  recall: route
    .meta({ permission: 'sending.send' })
    .route(posted('/organs/{organ}/sendings/{id}/recall', '收回报送'))
    .input(change.extend({ reason: prose('收回原因', 300) }))
    .output(ok),
  retry: route
    .meta({ permission: 'sending.send' })
    .route(posted('/organs/{organ}/sendings/{id}/retry', '再次撤下副本'))
    .input(change)
    .output(z.object({ done: z.boolean() })),

  received: route
    .meta({ permission: 'sending.read' })
    .route(asked('/organs/{organ}/received', '收到的报送'))
    .input(inOrgan.extend({ status: status.optional(), town: organId.optional(), page }))
    .output(ListSchema),
  getReceived: route
    .meta({ permission: 'sending.read' })
    .route(asked('/organs/{organ}/received/{town}/{id}', '收到的一件报送'))
    .input(received)
    .output(SendingSchema),
  adopt: route
    .meta({ permission: 'sending.receive' })
    .route(posted('/organs/{organ}/received/{town}/{id}/adopt', '采用'))
    .input(
      receivedChange.extend({
        seen: hash.optional(),
        column: line('栏目', 40),
        department: optionalLine('部门', 40),
      }),
    )
    .output(z.object({ copy: z.string() })),
  giveBack: route
    .meta({ permission: 'sending.receive' })
    .route(posted('/organs/{organ}/received/{town}/{id}/return', '退回'))
    .input(receivedChange.extend({ reason: prose('退回原因', 500) }))
    .output(ok),
  takeUpdate: route
    .meta({ permission: 'sending.receive' })
    .route(posted('/organs/{organ}/received/{town}/{id}/take-update', '采用更新'))
    .input(receivedChange.extend({ seen: hash.optional() }))
    .output(ok),
  declineUpdate: route
    .meta({ permission: 'sending.receive' })
    .route(posted('/organs/{organ}/received/{town}/{id}/decline-update', '不采用更新'))
    .input(receivedChange.extend({ reason: prose('不采用的原因', 300) }))
    .output(ok),
  retryReceived: route
    .meta({ permission: 'sending.receive' })
    .route(posted('/organs/{organ}/received/{town}/{id}/retry', '再次撤下副本'))
    .input(receivedChange)
    .output(z.object({ done: z.boolean() })),

  portals: route
    .meta({ permission: 'sending.read' })
    .route(asked('/organs/{organ}/sending-portals', '外部门户'))
    .input(inOrgan)
    .output(
      z.object({
        current: z
          .object({ from: z.string(), portals: z.array(PortalSchema), source: z.string() })
          .nullable(),
        history: z.array(LineSchema),
      }),
    ),
  setPortals: route
    .meta({ permission: 'sending.settings' })
    .route({ method: 'PUT', path: '/organs/{organ}/sending-portals', summary: '登记外部门户' })
    .input(
      inOrgan.extend({
        key: commandKey,
        from: day,
        portals: z.array(PortalSchema).max(20, '外部门户不能超过 20 个。'),
        source: line('依据或来源', 100),
      }),
    )
    .output(ok),
  listByHand: route
    .meta({ permission: 'sending.read' })
    .route(asked('/organs/{organ}/hand-sendings', '人工报送'))
    .input(inOrgan.extend({ page }))
    .output(
      z.object({ rows: z.array(HandRowSchema), total: z.number(), page: z.number(), pageSize: z.number() }),
    ),
  getByHand: route
    .meta({ permission: 'sending.read' })
    .route(asked('/organs/{organ}/hand-sendings/{id}', '一件人工报送'))
    .input(one)
    .output(
      HandRowSchema.extend({
        article: z.string(),
        portalAddress: z.string(),
        /** Copy-ready fields in the order of the portal's form; null when the origin is not public any more. */
        fields: z.array(FieldSchema).nullable(),
        attachments: z.array(z.object({ name: z.string(), path: z.string() })),
        check: z
          .object({
            verdict,
            verdictName: z.string(),
            detail: z.string(),
            missing: z.array(z.string()),
            at: z.string(),
          })
          .nullable(),
        withdrawn: z.object({ day: z.string(), reason: z.string() }).nullable(),
        mayDrop: z.boolean(),
        mayPost: z.boolean(),
        history: z.array(LineSchema),
      }),
    ),
  prepare: route
    .meta({ permission: 'sending.send' })
    .route(posted('/organs/{organ}/hand-sendings', '准备人工报送'))
    .input(inOrgan.extend({ key: commandKey, article: caseId, portal: line('外部门户', 40) }))
    .output(z.object({ id: z.string() })),
  recordAddress: route
    .meta({ permission: 'sending.send' })
    .route(posted('/organs/{organ}/hand-sendings/{id}/address', '记录门户网址'))
    .input(change.extend({ address: webAddress('门户上的网址') }))
    .output(ok),
  compare: route
    .meta({ permission: 'sending.send' })
    .route(posted('/organs/{organ}/hand-sendings/{id}/compare', '核对门户网页'))
    .input(change)
    .output(z.object({ verdict })),
  recordDone: route
    .meta({ permission: 'sending.send' })
    .route(posted('/organs/{organ}/hand-sendings/{id}/done', '记录已在门户更新或撤下'))
    .input(change.extend({ note: optionalLine('说明', 200) }))
    .output(ok),
  drop: route
    .meta({ permission: 'sending.send' })
    .route(posted('/organs/{organ}/hand-sendings/{id}/drop', '放弃人工报送'))
    .input(change.extend({ reason: prose('原因', 300) }))
    .output(ok),
}
