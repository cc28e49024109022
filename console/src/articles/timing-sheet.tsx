import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { minuteInChina } from '../page/moment.ts'
import { Sheet } from '../page/sheet.tsx'
import type { Article } from './api.ts'
import { TimingForm } from './timing-form.tsx'

/** The times that are set, as they are read. */
function rowsOf({ publishAt, embargoUntil, publicity, reviewBy }: Article['timing']): [string, string][] {
  const ended = publicity?.ended ? '（已结束）' : ''
  return [
    ['定时发布', publishAt ? minuteInChina(publishAt) : ''],
    ['解禁时间', embargoUntil ? minuteInChina(embargoUntil) : ''],
    ['公示期', publicity ? `${publicity.from} 至 ${publicity.to}${ended}` : ''],
    ['到期复查', reviewBy ?? ''],
  ]
}

/** When the article goes out, is held back, stands on public notice and is looked at again. */
export function TimingSheet({ article }: { article: Article }) {
  const [open, setOpen] = useState(false)
  const { failure, maySet } = article.timing
  const set = rowsOf(article.timing).filter(([, value]) => value !== '')
  if (set.length === 0 && !failure && !maySet) return null
  return (
    <Sheet title="时间安排">
      {failure && <p>定时发布没有办成，请处理后再发布：{failure}</p>}
      {set.length === 0 && !failure && <p className="quiet">没有另作安排。</p>}
      <dl className="facts">
        {set.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
      {maySet && (
        <div className="step">
          <Button block onClick={() => setOpen(true)}>
            安排时间
          </Button>
        </div>
      )}
      {open && (
        <Drawer open title="安排时间" size={520} onClose={() => setOpen(false)}>
          <TimingForm article={article} close={() => setOpen(false)} />
        </Drawer>
      )}
    </Sheet>
  )
}
