import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { CommandForm } from '../forms/command-form.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type Article, articles } from './api.ts'
import { Attachments } from './attachments.tsx'
import { DraftFields } from './draft-fields.tsx'
import { type DraftValues, fromValues, toValues } from './draft-values.ts'

/** Changes the draft, or begins a new edition of what is published. */
export function ArticleForm({ article, reload }: { article: Article; reload: () => void }) {
  const { organ } = useOrgan()
  const base = article.working ?? article.live
  const { seen, adopt } = useSeen(article)
  const elsewhere = article.working !== null && seen !== article.working.contentHash
  if (!base) return null
  return (
    <>
      {elsewhere && <ChangedElsewhere reload={reload} />}
      <CommandForm<DraftValues, unknown>
        initial={toValues(base)}
        run={async (values, key) => {
          const known = seen === undefined ? {} : { seen }
          const one = { organ: organ.id, id: article.id, key }
          const saved = await articles.call.save({ ...one, ...known, ...fromValues(values) })
          await adopt()
          return saved
        }}
        done="草稿已保存。"
        submit="保存草稿"
      >
        <DraftFields />
        <Attachments article={article} edition={base} changed={adopt} />
      </CommandForm>
    </>
  )
}

/** The text this form started from. It moves on with our own changes only, so that others' are not overwritten. */
function useSeen(article: Article) {
  const { organ } = useOrgan()
  const client = useQueryClient()
  const [seen, setSeen] = useState(article.working?.contentHash)
  const adopt = async () => {
    const input = { organ: organ.id, id: article.id }
    const fresh = await client.fetchQuery({ ...articles.ask.get.queryOptions({ input }), staleTime: 0 })
    setSeen(fresh.working?.contentHash)
  }
  return { seen, adopt }
}

function ChangedElsewhere({ reload }: { reload: () => void }) {
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      title="这篇稿件刚被别人改过"
      description="现在保存会被拒绝。请先复制您改动的文字，再载入最新内容。"
      action={<Button onClick={reload}>载入最新内容</Button>}
    />
  )
}
