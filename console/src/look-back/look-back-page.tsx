import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Pagination, Progress, Segmented } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { LOOK_KINDS, type LookKind } from '#modules/articles/contract.ts'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { minuteInChina } from '../page/moment.ts'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type Looked, lookBack } from './api.ts'
import { FoundPlaces } from './found-places.tsx'
import './look-back.css'

const EVERY_MS = 1500
const KINDS = (Object.keys(LOOK_KINDS) as LookKind[]).map((value) => ({ value, label: LOOK_KINDS[value] }))
const SHOWS: { value: 'open' | 'all'; label: string }[] = [
  { value: 'open', label: '待处理' },
  { value: 'all', label: '全部' },
]

/** Everything published is looked through again with the rules of today; what is found is dealt with one by one. */
export function LookBackPage() {
  const { organ } = useOrgan()
  const [params, setParams] = useSearchParams()
  const kind = KINDS.find(({ value }) => value === params.get('kind'))?.value ?? 'proof'
  const [show, setShow] = useState<'open' | 'all'>('open')
  const [page, setPage] = useState(1)
  const query = useQuery({
    ...lookBack.ask.get.queryOptions({ input: { organ: organ.id, kind, show, page } }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.look?.running ? EVERY_MS : false),
  })
  const turn = (change: () => void) => {
    change()
    setPage(1)
  }
  return (
    <Page
      title="回头查"
      sub="用现在的词库、规则和要点，把网站上已发布的稿件和附件再查一遍。只提示，不改动；每一处由人改正重发、撤下，或者写明理由保留。"
    >
      <Sheet>
        <div className="toolbar">
          <Segmented
            aria-label="查什么"
            options={KINDS}
            value={kind}
            onChange={(next) => turn(() => setParams({ kind: next }, { replace: true }))}
          />
          <Segmented
            aria-label="看哪些"
            options={SHOWS}
            value={show}
            onChange={(next) => turn(() => setShow(next))}
          />
        </div>
        <Loaded query={query}>
          {(looked) => (
            <>
              <Standing look={looked.look} kind={kind} />
              {looked.items.length > 0 && <FoundPlaces looked={looked} kind={kind} />}
              {looked.look && !looked.look.running && looked.items.length === 0 && (
                <EmptyNote title={show === 'open' ? '没有待处理的' : '没有发现'}>
                  词库或规则有变化以后，可以再查一遍。
                </EmptyNote>
              )}
              <Pagination
                current={looked.page}
                total={looked.total}
                pageSize={looked.pageSize}
                showSizeChanger={false}
                hideOnSinglePage
                onChange={setPage}
              />
            </>
          )}
        </Loaded>
      </Sheet>
    </Page>
  )
}

function Standing({ look, kind }: { look: Looked['look']; kind: LookKind }) {
  const { organ, allows } = useOrgan()
  return (
    <div className="look-standing">
      {look === null && <p className="quiet">还没有查过{LOOK_KINDS[kind]}。</p>}
      {look?.running && (
        <Progress
          aria-label="查的进度"
          percent={look.total === 0 ? 0 : Math.min(99, Math.floor((look.done / look.total) * 100))}
        />
      )}
      {look && (
        <p className="quiet">
          {look.name}于 {minuteInChina(look.at)} 开始，
          {look.running ? `正在查，已查 ${look.done}/${look.total} 篇` : `已查完 ${look.done} 篇`}，发现{' '}
          {look.found} 处，还有 {look.open} 处待处理。
        </p>
      )}
      {look && !look.running && look.changed !== '' && (
        <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={look.changed} />
      )}
      {allows('archive.scan') && look?.running !== true && (
        <StepButton
          terse
          primary={look === null || look.changed !== ''}
          label={look === null ? '查一遍' : '再查一遍'}
          effect="在后台逐篇查，不影响网站；可以离开这一页，停机以后接着查。上一次没处理完的以这一次为准。"
          run={(_, key) => lookBack.call.ask({ organ: organ.id, key, kind })}
          done="已经开始查。"
        />
      )}
    </div>
  )
}
