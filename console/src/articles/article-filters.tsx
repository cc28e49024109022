import { Input, Select } from 'antd'
import { useState } from 'react'
import { columnChoices, departmentChoices } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { ArticleFilter } from './article-filter.ts'
import { STATUS_KEYS, STATUSES } from './statuses.tsx'

interface Props {
  filter: ArticleFilter
  change: (filter: ArticleFilter) => void
}

const STATUS_CHOICES = STATUS_KEYS.map((key) => ({ value: key, label: STATUSES[key].name }))

/** Narrows the list of articles. */
export function ArticleFilters({ filter, change }: Props) {
  const { organ } = useOrgan()
  const [text, setText] = useState(filter.text ?? '')
  const { page: _, ...narrowed } = filter
  const set = (name: 'status' | 'column' | 'department' | 'text', value: string | undefined) => {
    const { [name]: _before, ...others } = narrowed
    change(value ? { ...others, [name]: value } : others)
  }
  return (
    <div className="toolbar">
      <Select
        aria-label="状态"
        placeholder="全部状态"
        allowClear
        style={{ width: 130 }}
        options={STATUS_CHOICES}
        value={filter.status ?? null}
        onChange={(value) => set('status', value ?? undefined)}
      />
      <Select
        aria-label="栏目"
        placeholder="全部栏目"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: 180 }}
        options={columnChoices(organ)}
        value={filter.column ?? null}
        onChange={(value) => set('column', value ?? undefined)}
      />
      <Select
        aria-label="部门"
        placeholder="全部部门"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: 180 }}
        options={departmentChoices(organ)}
        value={filter.department ?? null}
        onChange={(value) => set('department', value ?? undefined)}
      />
      <Input.Search
        type="search"
        aria-label="标题中的字"
        placeholder="标题中的字"
        allowClear
        style={{ width: 240 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onSearch={(value) => set('text', value.trim())}
      />
    </div>
  )
}
