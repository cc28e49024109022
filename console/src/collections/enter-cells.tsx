import { Button } from 'antd'
import { useState } from 'react'
import type { CollectionView } from '#modules/annual-report/contract.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { NumberField, ProseField, TextField } from '../forms/fields.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { collections } from './api.ts'
import type { Part } from './parts-tab.tsx'

interface Typed {
  cells: { value: number | null }[]
  source: string
  reason: string
}

/** Types in, from the paper, what could not be read of a report. */
export function EnterCells({ part, year }: { part: Part; year: CollectionView['year'] }) {
  const { organ } = useOrgan()
  const [open, setOpen] = useState(false)
  const { unreadCells } = part
  if (unreadCells.length === 0) return null
  if (!open)
    return <Button onClick={() => setOpen(true)}>照原件填写没有读出来的 {unreadCells.length} 格</Button>
  return (
    <section aria-label="照原件填写">
      <h3>照原件填写</h3>
      <p className="quiet">
        只填没有读出来的格，没有的填
        0，不清楚的空着。谁填的、数字在哪里、为什么，记入台账，以后一直写在这份报告旁边。
      </p>
      <CommandForm<Typed, unknown>
        initial={{ cells: unreadCells.map(() => ({ value: null })), source: '', reason: '' }}
        run={({ cells, source, reason }, key) =>
          collections.call.enterCells({
            ...{ organ: organ.id, year, part: part.key, key, source, reason },
            cells: unreadCells.map(({ place }, at) => ({ place, value: cells[at]?.value ?? null })),
          })
        }
        after={() => setOpen(false)}
        done="已填写，按填写后的数字重新核对。"
        submit="填写"
      >
        {unreadCells.map(({ place, where, money }, at) => (
          <NumberField
            key={place}
            name={['cells', at, 'value']}
            label={where}
            {...(money ? { step: 0.01, unit: '万元' } : {})}
          />
        ))}
        <TextField
          name="source"
          label="数字在哪里"
          max={100}
          help="例如：原件第 3 页；县教育局办公室电话告知"
        />
        <ProseField name="reason" label="原因" max={200} rows={2} help="例如：扫描件这一格不清楚" />
      </CommandForm>
    </section>
  )
}
