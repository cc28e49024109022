import type { ReactNode } from 'react'
import { Sheet } from '../page/sheet.tsx'
import type { OpenTrade } from './api.ts'
import { yuan } from './money.ts'

const moment = (iso: string) =>
  new Date(iso).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

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
    ['幅度和保证金', `${yuan(terms.stepFen ?? 0)} 元，${yuan(terms.depositFen ?? 0)} 元`],
    ['条件', terms.conditions ?? ''],
  ]
}

function noticeFacts({ notice }: OpenTrade): Fact[] {
  if (!notice) return []
  const keys = notice.holders.map((one) => `${one.name}（${one.organName}）`).join('、')
  return [
    ['报名截止', moment(notice.registerBy)],
    ['报价截止', moment(notice.bidsBy)],
    ['开标', `${moment(notice.openAt)}，${notice.openPlace}`],
    ['钥匙保管人', keys && `${keys}，${notice.threshold} 人到场可开`],
  ]
}

function laterFacts({ publicity, contract, filing, notary, ended, returned, page }: OpenTrade): Fact[] {
  return [
    ['镇退回原因', returned],
    ['结果公示', publicity && `${publicity.from} 至 ${publicity.until}`],
    ['合同', contract && `${contract.number}，${contract.day} 签订`],
    ['备案', filing && `${filing.with}，${filing.number}`],
    ['公证', notary && `${notary.office}，${notary.number}`],
    ['结局', ended && `${ended.day}，${ended.text}`],
    ['公开页面', page && <a href={page}>{page}</a>],
  ]
}

/** What a trade is about and how far it has come. */
export function TradeFacts({ trade }: { trade: OpenTrade }) {
  const facts = [...termsFacts(trade), ...noticeFacts(trade), ...laterFacts(trade)].filter(
    ([, value]) => value,
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
