import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useOrgan } from '../shell/use-organ.ts'
import { articles } from './api.ts'

interface Props {
  name: string
  label: string
  help?: string
  many?: boolean
  /** Names of those already chosen, by id. */
  known?: readonly { value: string; label: string }[]
}

/** Published documents to choose from, found by words of their titles. */
export function PublishedField({ name, label, help, many = false, known = [] }: Props) {
  const { organ } = useOrgan()
  const [words, setWords] = useState('')
  const text = useDeferredValue(words).trim()
  const query = useQuery(
    articles.ask.list.queryOptions({
      input: { organ: organ.id, status: 'published', text, page: 1 },
      placeholderData: keepPreviousData,
    }),
  )
  const found = (query.data?.items ?? []).map((one) => ({
    value: one.id,
    label: `${one.title}（${one.publishedOn ?? ''}）`,
  }))
  const options = [...known.filter((one) => !found.some(({ value }) => value === one.value)), ...found]
  return (
    <Form.Item name={name} label={`${label}（可不填）`} extra={help} validateTrigger={[]}>
      <Select
        {...(many ? { mode: 'multiple' as const } : {})}
        allowClear
        placeholder="输入标题里的字查找"
        showSearch={{ filterOption: false, onSearch: setWords }}
        options={options}
        notFoundContent="没有找到这样的已发布文章"
        loading={query.isFetching}
      />
    </Form.Item>
  )
}
