import { Button, Form } from 'antd'
import type { KeyboardEvent } from 'react'
import { readRefusal } from '../api/refusal.ts'
import { BodyFilesContext } from '../editor/body-files.ts'
import { fieldErrors, fieldPath } from '../forms/field-path.ts'
import { ProblemSummary } from '../forms/problem-summary.tsx'
import type { Article, Edition } from './api.ts'
import { Attachments } from './attachments.tsx'
import { DraftFields } from './draft-fields.tsx'
import { type DraftValues, toValues } from './draft-values.ts'
import { ConflictNote } from './writing/conflict-note.tsx'
import { FoundCopy } from './writing/found-copy.tsx'
import { KeepingLine } from './writing/keeping-line.tsx'
import { useDraftFiles } from './writing/use-files.ts'
import { useKeeper, usePlaces } from './writing/use-keeper.ts'

interface Props {
  article: Article
  reload: () => void
}

/** Changes the draft, or begins a new edition of what is published. */
export function ArticleForm({ article, reload }: Props) {
  const base = article.working ?? article.live
  return base ? <Draft article={article} base={base} reload={reload} /> : null
}

/** The draft saves itself while it is written; the button saves at once and says what is wrong, field by field. */
function Draft({ article, base, reload }: Props & { base: Edition }) {
  const [form] = Form.useForm<DraftValues>()
  const places = usePlaces(article)
  const { keeper, state, refresh } = useKeeper(article, base, places)
  const files = useDraftFiles(article, base, keeper, refresh)
  const values = () => form.getFieldsValue(true) as DraftValues
  const saveNow = async () => {
    form.setFields(Object.keys(values()).map((name) => ({ name: name as keyof DraftValues, errors: [] })))
    if (await keeper.saveNow(values())) await refresh()
    else form.setFields(fieldErrors(readRefusal(keeper.state().error).problems) as never)
  }
  const overwrite = async () => {
    const fresh = await refresh()
    keeper.goOnFrom((fresh.working ?? fresh.live)?.contentHash)
    await saveNow()
  }
  const reloadTheirs = async () => {
    await places.found.keep({ values: values(), seen: base.contentHash, at: new Date().toISOString() })
    keeper.forget()
    await refresh()
    reload()
  }
  const saveByKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || !['s', 'Enter'].includes(event.key)) return
    event.preventDefault()
    void saveNow()
  }
  const restore = (found: DraftValues) => {
    form.setFieldsValue(found)
    keeper.typed(values())
  }
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={toValues(base)}
      onFinish={() => void saveNow()}
      onValuesChange={() => keeper.typed(values())}
      onKeyDown={saveByKey}
    >
      <FoundCopy base={base} places={places} restore={restore} />
      {state.keeping === 'conflict' && (
        <ConflictNote
          message={state.message}
          overwrite={() => void overwrite()}
          reload={() => void reloadTheirs()}
        />
      )}
      {state.keeping === 'refused' && (
        <ProblemSummary
          told={readRefusal(state.error)}
          goTo={(field) => form.scrollToField(fieldPath(field), { focus: true })}
        />
      )}
      <BodyFilesContext value={files}>
        <DraftFields article={article.id} />
      </BodyFilesContext>
      <Attachments article={article} edition={base} changing={{ inTurn: keeper.inTurn, changed: refresh }} />
      <div className="page-actions">
        <Button type="primary" htmlType="submit" loading={state.keeping === 'saving'}>
          保存草稿
        </Button>
        <KeepingLine state={state} />
      </div>
    </Form>
  )
}
