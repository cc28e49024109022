import type { ReactNode } from 'react'
import { DownloadButton } from '../files/download-button.tsx'
import { Sheet } from '../page/sheet.tsx'
import { type OpenTrade, trading } from './api.ts'
import { moment } from './moment.ts'
import { yuan } from './money.ts'

type Fact = readonly [string, ReactNode]

function termsFacts({ terms, organName, number }: OpenTrade): Fact[] {
  return [
    ['编号', number],
    ['村', organName],
    ['类别和方式', `${terms.kindLabel}，${terms.methodLabel}`],
    ['标的', terms.subject],
    ['坐落', terms.place],
    ['期限', terms.termMonths ? `${terms.termMonths} 个月` : ''],
    [terms.baseLabel, `${yuan(terms.baseFen)} ${terms.priceUnit}`],
    ['报价幅度', terms.stepFen ? `${yuan(terms.stepFen)} 元` : '不限'],
    ['保证金', terms.depositFen ? `${yuan(terms.depositFen)} 元` : '不收'],
    ['报名对象', terms.outsiders ? '不限' : '本集体经济组织成员'],
    ['条件', terms.conditions ?? ''],
  ]
}

function openedBy({ notice, stage, shares }: OpenTrade): string {
  if (stage !== 'closed' || !notice || notice.holders.length === 0) return ''
  const names = notice.holders.filter((one) => shares.includes(one.id)).map((one) => one.name)
  return `${names.length} 人${names.length > 0 ? `（${names.join('、')}）` : ''}，须 ${notice.threshold} 人`
}

function noticeFacts(trade: OpenTrade): Fact[] {
  const { notice, terms } = trade
  if (!notice) return []
  const keys = notice.holders.map((one) => `${one.name}（${one.organName}）`).join('、')
  return [
    ['报名截止', moment(notice.registerBy)],
    [terms.method === 'sealed' ? '报价截止' : '', moment(notice.bidsBy)],
    [terms.method === 'sealed' ? '开标' : '协商', `${moment(notice.openAt)}，${notice.openPlace}`],
    ['钥匙保管人', keys && `${keys}，${notice.threshold} 人到场可开`],
    ['已用钥匙开过', openedBy(trade)],
  ]
}

function ContractPaper({ trade }: { trade: OpenTrade }) {
  const { organ, id, contract } = trade
  if (!contract?.paper) return null
  const { hash, name } = contract.paper
  return (
    <DownloadButton
      label="下载"
      size="small"
      name={name}
      fetchFile={() => trading.call.paper({ organ, id, hash })}
    />
  )
}

function contractFact(trade: OpenTrade): ReactNode {
  const { contract } = trade
  if (!contract) return null
  const term = contract.endOn ? `${contract.startOn} 至 ${contract.endOn}` : `自 ${contract.startOn} 起`
  return (
    <>
      {`${contract.number}，${contract.day} 签订，${term} `}
      <ContractPaper trade={trade} />
    </>
  )
}

function laterFacts(trade: OpenTrade): Fact[] {
  const { publicity, filing, notary, ended, returned, page } = trade
  return [
    ['镇退回原因', returned],
    ['结果公示', publicity && `${publicity.from} 至 ${publicity.until}`],
    ['合同', contractFact(trade)],
    ['备案', filing && `${filing.with}，${filing.number}`],
    ['公证', notary && `${notary.office}，${notary.number}`],
    ['结局', ended && `${ended.day}，${ended.text}`],
    ['公开页面', page && <a href={page}>{page}</a>],
  ]
}

/** What a trade is about and how far it has come. */
export function TradeFacts({ trade }: { trade: OpenTrade }) {
  const facts = [...termsFacts(trade), ...noticeFacts(trade), ...laterFacts(trade)].filter(
    ([name, value]) => name && value,
  )
  return (
    <Sheet title={trade.stageLabel}>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <Pair key={name} name={name} value={value} />
        ))}
      </dl>
    </Sheet>
  )
}

function Pair({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="prewrap">{value}</dd>
    </>
  )
}
