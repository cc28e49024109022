import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useNavigate } from 'react-router'
import { organs } from './api.ts'
import { useOrgan } from './use-organ.ts'

/** The organ one works in; a choice when there are several. */
export function OrganSwitcher() {
  const { organ } = useOrgan()
  const navigate = useNavigate()
  const list = useQuery(organs.ask.list.queryOptions({ staleTime: 300_000 }))
  const several = list.data && list.data.length > 1
  if (!several) return <span>{organ.shortName}</span>
  return (
    <Select
      aria-label="单位"
      value={organ.id}
      style={{ minWidth: 120, maxWidth: 220 }}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      options={list.data.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      onChange={(id) => void navigate(`/${id}`)}
    />
  )
}
