import type { ReactNode } from 'react'
import { paths } from '../shell/paths.ts'
import { sitePage } from '../shell/site-page.tsx'
import type { SiteShell } from '../shell/site-shell.ts'

/** A checkpoint as published: enough for anyone to hold on to, nothing about any case. */
export interface CheckpointView {
  number: number
  /** 'YYYY-MM-DD HH:MM' */
  at: string
  root: string
  streams: number
  prevHash: string
  hash: string
}

function Newest({ newest }: { newest: CheckpointView[] }): ReactNode {
  return (
    <section>
      <h2>最近的校验点</h2>
      <ol className="history">
        {newest.map((checkpoint) => (
          <li key={checkpoint.number}>
            第{checkpoint.number}号　<time>{checkpoint.at}</time>　覆盖 {checkpoint.streams} 件事
            <br />
            <span className="hash">校验值 {checkpoint.hash}</span>
            <br />
            <span className="hash">总根　 {checkpoint.root}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

const WHAT_IT_IS =
  '办理的每一件事（发布信息、受理申请、作出答复）都记在一本只能往后写、不能改的电子台账里。每隔几分钟，程序给整本台账算一个“校验值”，登在这里。'

const WHAT_IT_PROVES =
  '校验值像一枚骑缝章：台账里哪怕改动、删去一条旧记录，重新算出的值就对不上。任何人今天抄下一个校验值，以后都可以要求本机关当面核对，证明这一刻之前的记录没有被改过。校验值里看不出任何人的姓名和申请内容。'

/** The ledger's checkpoints: what they are and what anyone can prove with them, in plain words. */
export function ledgerPage(shell: SiteShell, newest: CheckpointView[]): string {
  const { organ, site } = shell
  const body = (
    <div className="stack">
      <div className="text">
        <h1>公开记录校验</h1>
        <p>{`${organ.name}${WHAT_IT_IS}`}</p>
        <p>{WHAT_IT_PROVES}</p>
        {newest.length === 0 && <p>目前还没有公布校验点。</p>}
        <p>
          全部校验点：<a href={paths.checkpoints(site)}>checkpoints.json</a>
        </p>
      </div>
      {newest.length > 0 && <Newest newest={newest} />}
    </div>
  )
  return sitePage({
    site: shell,
    title: '公开记录校验',
    path: paths.ledger(site),
    meta: { description: `${organ.name}电子台账的校验点` },
    breadcrumbs: [{ name: '公开记录校验' }],
    body,
  })
}
