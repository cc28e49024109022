import type { ReactNode } from 'react'
import { citation } from '#law/index.ts'
import { RecordTable } from '#modules/portal/index.ts'
import type { PublicTrade } from '../public-trade.ts'
import { DELIBERATION_BASIS } from '../rules/deliberation-steps.ts'
import { Facts } from './facts.tsx'

const termOf = (months: number) => {
  if (months === 0) return ''
  return months % 12 === 0 ? `${months / 12} 年` : `${months} 个月`
}

function Terms({ trade }: { trade: PublicTrade }): ReactNode {
  const { terms } = trade
  return (
    <Facts
      facts={[
        ['编号', trade.number],
        ['村（社区）', trade.villageName],
        ['交易类别', terms.kindLabel],
        ['交易方式', terms.methodLabel],
        ['坐落', terms.place],
        ['期限', termOf(terms.termMonths)],
        [terms.baseLabel, trade.base],
        ['报价幅度', trade.step],
        ['保证金', trade.deposit],
        ['报名对象', terms.outsiders ? '不限' : '本集体经济组织成员'],
      ]}
    />
  )
}

function Deliberations({ trade }: { trade: PublicTrade }): ReactNode {
  const by = `依据：${citation(DELIBERATION_BASIS)}。`
  return (
    <section>
      <h2>民主议事和表决</h2>
      <RecordTable
        caption="民主议事和表决"
        head={['步骤', '日期', '应到', '到会', '同意', '反对']}
        rows={trade.held.map((one) => ({
          key: one.step,
          name: `${one.label}${one.bodyLabel ? `（${one.bodyLabel}）` : ''}`,
          cells: [<time key="day">{one.heldOn}</time>, one.entitled, one.attended, one.inFavour, one.against],
        }))}
      />
      <p className="quiet">{`决议于 ${trade.publicDay} 公布。${by}`}</p>
    </section>
  )
}

function Keys({ notice }: { notice: NonNullable<PublicTrade['notice']> }): ReactNode {
  if (notice.holders.length === 0) return null
  const told = `报价在报价人自己的浏览器里加密，${notice.holders.length} 名保管人中至少 ${notice.threshold} 人到场用各自的钥匙才能打开；网站和数据库里没有能打开报价的钥匙。指纹可以向保管人本人核对。`
  return (
    <>
      <h3>开标钥匙保管人</h3>
      <p>{told}</p>
      <RecordTable
        caption="开标钥匙保管人"
        head={['保管人', '单位', '公钥指纹']}
        rows={notice.holders.map((holder) => ({
          key: holder.id,
          name: holder.name,
          cells: [
            holder.organName,
            <span key="fingerprint" className="hash">
              {holder.fingerprint}
            </span>,
          ],
        }))}
      />
    </>
  )
}

function NoticeSection({ trade }: { trade: PublicTrade }): ReactNode {
  const { notice } = trade
  if (!notice) return <p className="notice">这项交易还没有发布公告，正在民主议事或者等待镇审核。</p>
  return (
    <section>
      <h2>交易公告</h2>
      <Facts
        facts={[
          ['报名截止', notice.registerBy],
          ['报价截止', trade.terms.method === 'sealed' ? notice.bidsBy : ''],
          [trade.terms.method === 'sealed' ? '开标时间' : '协商时间', notice.openAt],
          ['地点', notice.openPlace],
          ['最少人数', `${notice.minBidders} 人，不足即流拍`],
          ['结果公示', `${notice.resultDays} 天`],
        ]}
      />
      <Keys notice={notice} />
    </section>
  )
}

function TakePart({ trade }: { trade: PublicTrade }): ReactNode {
  if (trade.stage !== 'open') return null
  const sealed = trade.terms.method === 'sealed'
  const otherWay =
    '不方便上网的，可以带证件到村委会登记报名，把报价单装进信封密封后交给窗口，开标时当场拆封。'
  return (
    <div className="trade-doors">
      <p>
        <a className="button" href={`${trade.address}register`}>
          我要报名
        </a>
        {sealed && (
          <a className="button button-quiet" href={`${trade.address}bid`}>
            已报名，去报价
          </a>
        )}
      </p>
      <p>{sealed ? otherWay : '不方便上网的，可以带证件到村委会登记报名。'}</p>
    </div>
  )
}

function Standing({ trade }: { trade: PublicTrade }): ReactNode {
  const stopped = trade.stage === 'failed' || trade.stage === 'withdrawn'
  return (
    <p className="status">
      现在的阶段
      <strong>{trade.stageLabel}</strong>
      {stopped && trade.ended && <span>{`${trade.ended.day}，${trade.ended.text}`}</span>}
      {trade.opening && (
        <a href={`${trade.address}result.html`}>查看开标记录{trade.publicity ? '和结果公示' : ''}</a>
      )}
    </p>
  )
}

/** The public page of one trade: terms, how the village decided, the notice, and the way to take part. */
export function TradePage({ trade }: { trade: PublicTrade }): ReactNode {
  return (
    <article className="article">
      <header>
        <h1>{trade.terms.title}</h1>
      </header>
      <Terms trade={trade} />
      <Standing trade={trade} />
      <TakePart trade={trade} />
      <div className="stack trade-parts">
        <section>
          <h2>标的和条件</h2>
          <p className="kept-lines">{trade.terms.subject}</p>
          {trade.terms.conditions && <p className="kept-lines">{trade.terms.conditions}</p>}
        </section>
        <NoticeSection trade={trade} />
        <Deliberations trade={trade} />
      </div>
    </article>
  )
}
