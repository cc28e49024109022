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
import type { Permission } from '#kernel/permissions.ts'

const MOST_FEN = 100_000_000_000_000
const fen = z.coerce
  .number('请填写金额。')
  .int('金额精确到分。')
  .min(0, '金额不能是负数。')
  .max(MOST_FEN, '金额太大，请核对。')
const positiveFen = fen.min(1, '金额要大于 0。')
const people = z.coerce.number('请填写人数。').int('人数是整数。').min(0).max(1_000_000)
const bidder = z.coerce.number().int().min(1).max(100_000)
const hash = z.string().regex(/^[0-9a-f]{64}$/, '指纹是 64 位十六进制数字。')
const hexOf = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`), '密封件不完整。')
const yesNo = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')])
const file = z.file('请选择要上传的文件。')

/** A local time as browsers give it, as an instant. */
const moment = z
  .string('请填写时间。')
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, '请填写日期和时间。')
  .transform((text) => `${text}:00+08:00`)
  .refine((text) => !Number.isNaN(Date.parse(text)), '请填写真实存在的时间。')
  .transform((text) => new Date(text).toISOString())

/** What is traded and on what terms. */
const TermsSchema = z.object({
  kind: z.enum(['works', 'rights', 'lease', 'land'], '请选择交易类别。'),
  method: z.enum(['sealed', 'negotiation'], '请选择交易方式。'),
  title: line('项目名称', 80, 4),
  subject: prose('标的情况', 2000, 4),
  place: line('坐落', 80),
  asset: caseId.nullable().default(null),
  termMonths: z.coerce.number().int('期限按整月填写。').min(0).max(1200).default(0),
  baseFen: positiveFen,
  priceUnit: line('计价单位', 20),
  stepFen: fen.default(0),
  depositFen: fen.default(0),
  outsiders: yesNo,
  conditions: optionalProse('用途和条件', 2000),
})

/** An entry of the register. */
const AssetSchema = z.object({
  kind: z.enum(['funds', 'assets', 'resources'], '请选择资金、资产或资源。'),
  name: line('名称', 60),
  quantity: line('数量', 20),
  unit: line('单位', 10),
  place: optionalLine('坐落', 80),
  use: z.enum(['in-use', 'idle', 'traded'], '请选择使用状态。'),
  valueFen: fen,
  note: optionalLine('备注', 200),
})

/** Who wants to take part. */
export const BidderFormSchema = z
  .object({
    kind: z.enum(['person', 'organisation'], '请选择个人或者单位。'),
    name: line('姓名或单位名称', 60, 2),
    idNumber: z.string('请填写证件号码。').regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/, '证件号码是 18 位，请核对。'),
    phone: z.string('请填写联系电话。').regex(/^[0-9-]{7,20}$/, '电话只写数字和短横线，例如 0759-7231356。'),
    address: line('通信地址', 100, 4),
    member: z.enum(['yes', 'no'], '请选择是不是本集体经济组织成员。'),
  })
  .refine((form) => form.kind === 'organisation' || /^\d{17}[\dX]$/.test(form.idNumber), {
    path: ['idNumber'],
    message: '居民身份证号码前 17 位是数字，最后一位是数字或 X。',
  })

const SHARE_BOX_BYTES = 49
const TEXT_BOX_BYTES = 1552

/** A sealed bid as the bidder's browser makes it. */
export const EnvelopeSchema = z.strictObject({
  version: z.literal(1),
  nonce: hexOf(24),
  box: hexOf(TEXT_BOX_BYTES),
  commitment: hash,
  shares: z
    .array(
      z.strictObject({
        holder: z.string().min(1).max(80),
        ephemeral: hexOf(32),
        nonce: hexOf(24),
        box: hexOf(SHARE_BOX_BYTES),
        digest: hash,
      }),
    )
    .min(2)
    .max(7),
})

/** What the bid page sends. */
export const BidPostSchema = z.object({
  key: commandKey,
  number: bidder,
  code: z.string('请填写报名码。').min(1, '请填写报名码。').max(40),
  envelope: EnvelopeSchema,
})

const PaperSchema = z.object({ hash: z.string(), name: z.string(), mime: z.string(), bytes: z.number() })
const TermsShown = z.object({
  ...TermsSchema.shape,
  kindLabel: z.string(),
  methodLabel: z.string(),
  baseLabel: z.string(),
})

const RowSchema = z.object({
  organ: z.string(),
  organName: z.string(),
  id: z.string(),
  number: z.string(),
  kindLabel: z.string(),
  methodLabel: z.string(),
  title: z.string(),
  stage: z.string(),
  stageLabel: z.string(),
  baseFen: z.number(),
  priceUnit: z.string(),
  priceFen: z.number().nullable(),
  bidders: z.number(),
  bidsBy: z.string().nullable(),
  day: z.string(),
})

const BasisSchema = z.object({
  act: z.string(),
  article: z.string(),
  title: z.string(),
  number: z.string(),
  gist: z.string(),
})

const TradeSchema = z.object({
  organ: z.string(),
  organName: z.string(),
  id: z.string(),
  number: z.string(),
  stage: z.string(),
  stageLabel: z.string(),
  /** Where the public reads of it; null before the resolution is public. */
  page: z.string().nullable(),
  terms: TermsShown,
  returned: z.string(),
  held: z.array(
    z.object({
      step: z.string(),
      label: z.string(),
      heldOn: z.string(),
      place: z.string(),
      bodyLabel: z.string(),
      entitled: z.number(),
      attended: z.number(),
      inFavour: z.number(),
      against: z.number(),
      minutes: PaperSchema,
    }),
  ),
  nextDeliberation: z.object({ step: z.string(), label: z.string() }).nullable(),
  bodies: z.array(z.object({ value: z.string(), label: z.string() })),
  notice: z
    .object({
      registerBy: z.string(),
      bidsBy: z.string(),
      openAt: z.string(),
      openPlace: z.string(),
      threshold: z.number(),
      minBidders: z.number(),
      holders: z.array(
        z.object({ id: z.string(), name: z.string(), organName: z.string(), fingerprint: z.string() }),
      ),
    })
    .nullable(),
  bidders: z.array(
    z.object({
      number: z.number(),
      shownAs: z.string(),
      member: z.boolean(),
      channel: z.string(),
      day: z.string(),
      refused: z.string(),
      heldFen: z.number(),
      deposits: z.array(z.object({ label: z.string(), fen: z.number(), note: z.string(), day: z.string() })),
      entry: z.string(),
      unopened: z.boolean(),
    }),
  ),
  shares: z.array(z.string()),
  opening: z
    .object({
      day: z.string(),
      hash: z.string(),
      seed: z.string(),
      lot: z.array(z.number()),
      winner: z.number().nullable(),
      fen: z.number().nullable(),
      bids: z.array(
        z.object({
          bidder: z.number(),
          shownAs: z.string(),
          via: z.string(),
          fen: z.number().nullable(),
          fault: z.string(),
        }),
      ),
    })
    .nullable(),
  publicity: z.object({ from: z.string(), until: z.string() }).nullable(),
  contract: z
    .object({
      number: z.string(),
      startOn: z.string(),
      endOn: z.string().nullable(),
      fen: z.number(),
      day: z.string(),
      paper: PaperSchema.nullable(),
    })
    .nullable(),
  filing: z.object({ with: z.string(), number: z.string(), day: z.string() }).nullable(),
  filesWith: z.string(),
  notary: z.object({ office: z.string(), number: z.string(), day: z.string() }).nullable(),
  ended: z.object({ day: z.string(), text: z.string() }).nullable(),
  /** The steps open now that this person may take. */
  steps: z.array(z.string()),
  timeline: z.array(
    z.object({
      note: z.string(),
      label: z.string(),
      day: z.string(),
      at: z.string(),
      who: z.string(),
      basis: z.array(BasisSchema),
    }),
  ),
})

const inOrgan = z.object({ organ: organId })
const one = inOrgan.extend({ id: caseId })
const change = one.extend({ key: commandKey })
const paged = inOrgan.extend(turn)
const done = z.object({ ok: z.literal(true) })
const rowsOf = <R extends z.ZodType>(row: R) => z.object({ rows: z.array(row), ...turned })

const asked = (permission: Permission, path: `/${string}`, summary: string) =>
  route.meta({ permission }).route({ method: 'GET', path: `/organs/{organ}${path}`, summary })

const posted = (permission: Permission, path: `/${string}`, summary: string) =>
  route.meta({ permission }).route({ method: 'POST', path: `/organs/{organ}${path}`, summary })

/** A step of one trade that answers with nothing but that it is done. */
const step = (permission: Permission, name: string, summary: string) =>
  posted(permission, `/trades/{id}/${name}`, summary)

const minutes = { text: optionalProse('会议记录', 20_000), file: file.optional() }
const reason = prose('原因', 500, 2)

/** What the console may ask about villages' property and trades. */
export const tradingContract = {
  assets: asked('trade.read', '/assets', '资金资产资源台账')
    .input(paged)
    .output(
      rowsOf(
        AssetSchema.extend({ organ: z.string(), organName: z.string(), id: z.string(), day: z.string() }),
      ),
    ),
  enterAsset: posted('trade.write', '/assets', '登记资产')
    .input(inOrgan.extend({ key: commandKey, entry: AssetSchema }))
    .output(z.object({ id: z.string() })),
  changeAsset: posted('trade.write', '/assets/{id}', '修改资产')
    .input(change.extend({ entry: AssetSchema }))
    .output(done),
  removeAsset: posted('trade.write', '/assets/{id}/remove', '注销资产')
    .input(change.extend({ reason }))
    .output(done),
  list: asked('trade.read', '/trades', '村级交易').input(paged).output(rowsOf(RowSchema)),
  get: asked('trade.read', '/trades/{id}', '一项交易').input(one).output(TradeSchema),
  propose: posted('trade.write', '/trades', '立项')
    .input(inOrgan.extend({ key: commandKey, terms: TermsSchema }))
    .output(z.object({ id: z.string() })),
  revise: step('trade.write', 'revise', '修改方案')
    .input(change.extend({ terms: TermsSchema }))
    .output(done),
  deliberate: step('trade.write', 'deliberate', '记录议事')
    .input(
      change.extend({
        step: z.enum(['proposal', 'committees', 'party-members', 'resolution']),
        heldOn: day,
        place: line('地点', 60),
        body: z.enum(['assembly', 'delegates'], '请选择决议的会议。').optional(),
        invitedOn: day.optional(),
        entitled: people,
        attended: people,
        inFavour: people,
        against: people.default(0),
        ...minutes,
      }),
    )
    .output(done),
  postResolution: step('trade.write', 'post-resolution', '公布决议').input(change).output(done),
  submit: step('trade.write', 'submit', '送镇审核').input(change).output(done),
  review: step('trade.review', 'review', '镇审核')
    .input(
      change.extend({
        verdict: z.enum(['approve', 'return'], '请选择通过或者退回。'),
        reason: optionalProse('意见', 500),
      }),
    )
    .output(done),
  holders: asked('trade.read', '/trade-holders', '可选的钥匙保管人')
    .input(inOrgan)
    .output(
      z.object({
        holders: z.array(
          z.object({ id: z.string(), name: z.string(), organName: z.string(), fingerprint: z.string() }),
        ),
      }),
    ),
  announce: step('trade.write', 'announce', '发布公告')
    .input(
      change.extend({
        registerBy: moment,
        bidsBy: moment,
        openAt: moment,
        openPlace: line('开标地点', 60),
        holders: z.array(z.string().max(80)).max(7).default([]),
        threshold: z.coerce.number().int().min(0).max(7).default(0),
      }),
    )
    .output(done),
  registerBidder: step('trade.write', 'bidders', '窗口登记报名')
    .input(change.extend({ form: BidderFormSchema }))
    .output(z.object({ number: z.number(), code: z.string() })),
  refuseBidder: step('trade.write', 'bidders/{bidder}/refuse', '资格不符')
    .input(change.extend({ bidder, reason }))
    .output(done),
  takeDeposit: step('trade.write', 'bidders/{bidder}/take-deposit', '收保证金')
    .input(change.extend({ bidder, note: optionalLine('收款凭证', 100) }))
    .output(done),
  returnDeposit: step('trade.write', 'bidders/{bidder}/return-deposit', '退还或没收保证金')
    .input(
      change.extend({
        bidder,
        move: z.enum(['out', 'forfeit'], '请选择退还或者没收。'),
        note: optionalLine('说明', 200),
      }),
    )
    .output(done),
  viewBidder: step('trade.identity', 'bidders/{bidder}/identity', '查看报名人')
    .input(change.extend({ bidder, reason: prose('查看的理由', 200, 4) }))
    .output(z.object(BidderFormSchema.shape)),
  paperBid: step('trade.write', 'bidders/{bidder}/paper', '收纸质密封件')
    .input(change.extend({ bidder, label: line('密封件编号', 40) }))
    .output(done),
  close: step('trade.write', 'close', '截止报价').input(change).output(done),
  openPaper: step('trade.write', 'bidders/{bidder}/open-paper', '拆纸质密封件')
    .input(change.extend({ bidder, fen: positiveFen }))
    .output(done),
  envelopes: asked('trade.hold-key', '/trades/{id}/envelopes', '待开的密封件')
    .input(one)
    .output(
      z.object({
        holder: z.string(),
        envelopes: z.array(
          z.object({
            context: z.object({
              trade: z.string(),
              notice: z.string(),
              bidder: z.number(),
              threshold: z.number(),
              holders: z.array(z.object({ id: z.string(), publicKey: z.string() })),
            }),
            envelope: EnvelopeSchema,
          }),
        ),
      }),
    ),
  giveShares: step('trade.hold-key', 'shares', '用钥匙开标')
    .input(change.extend({ shares: z.record(z.string().regex(/^\d{1,6}$/), hexOf(33)) }))
    .output(done),
  negotiate: step('trade.write', 'negotiate', '记录协商结果')
    .input(
      change.extend({
        offers: z
          .array(z.object({ bidder, fen: positiveFen }))
          .min(1, '请填写至少一个报价。')
          .max(50),
        ...minutes,
      }),
    )
    .output(done),
  postResult: step('trade.write', 'post-result', '公示结果').input(change).output(done),
  sign: step('trade.write', 'sign', '登记合同')
    .input(
      change.extend({
        number: line('合同编号', 40),
        startOn: day,
        endOn: day.optional(),
        file: file.optional(),
      }),
    )
    .output(done),
  default: step('trade.write', 'default', '中选人放弃').input(change.extend({ reason })).output(done),
  file: step('trade.write', 'file', '备案')
    .input(change.extend({ number: line('备案编号', 40) }))
    .output(done),
  notarise: step('trade.write', 'notarise', '登记公证')
    .input(change.extend({ office: line('公证处', 60), number: line('公证书编号', 60), openingHash: hash }))
    .output(done),
  finish: step('trade.write', 'finish', '公开实施结果')
    .input(change.extend({ report: prose('实施结果', 2000, 4) }))
    .output(done),
  withdraw: step('trade.write', 'withdraw', '终止交易').input(change.extend({ reason })).output(done),
  paper: asked('trade.read', '/trades/{id}/papers/{hash}', '下载记录或合同')
    .input(one.extend({ hash }))
    .output(z.file()),
  settings: asked('trade.read', '/trade-settings', '交易设置')
    .input(inOrgan)
    .output(
      z.object({
        settings: z.array(
          z.object({
            key: z.string(),
            label: z.string(),
            unit: z.string(),
            entries: z.array(
              z.object({
                from: z.string(),
                value: z.number(),
                figure: z.string(),
                source: z.string(),
                organName: z.string(),
              }),
            ),
          }),
        ),
      }),
    ),
  makeSetting: posted('trade.settings', '/trade-settings', '设定')
    .input(
      inOrgan.extend({
        key: commandKey,
        setting: z.enum([
          'noticeDays',
          'minBidders',
          'resultDays',
          'contractDays',
          'depositPercent',
          'countyFilingFen',
        ]),
        from: day,
        value: z.coerce.number('请填写数值。').int('请填写整数。').min(0),
        source: prose('出处', 200, 2),
      }),
    )
    .output(done),
  myKey: asked('trade.hold-key', '/trade-keys/mine', '我的开标公钥')
    .input(inOrgan)
    .output(
      z.object({
        key: z.object({ publicKey: z.string(), fingerprint: z.string(), day: z.string() }).nullable(),
      }),
    ),
  showKey: posted('trade.hold-key', '/trade-keys', '登记开标公钥')
    .input(inOrgan.extend({ key: commandKey, publicKey: hexOf(32) }))
    .output(done),
}
