import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Form, Select, Tag } from 'antd'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { readRefusal } from '../api/refusal.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { fieldErrors } from '../forms/field-path.ts'
import { ProseField, TextField } from '../forms/fields.tsx'
import { useCommand } from '../forms/use-command.ts'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { applications } from './api.ts'
import { PdfDialog } from './pdf-dialog.tsx'

type Template = Awaited<ReturnType<typeof applications.call.letterTemplate>>
type Version = Template['versions'][number]
interface Words {
  title: string
  body: string
}

/** The organ's own words for each kind of letter, in versions. */
export function TemplatesPage() {
  const { organ, to } = useOrgan()
  const [params, setParams] = useSearchParams()
  const kind = params.get('kind') ?? 'correction'
  const list = useQuery(applications.ask.letterTemplates.queryOptions({ input: { organ: organ.id } }))
  const query = useQuery(applications.ask.letterTemplate.queryOptions({ input: { organ: organ.id, kind } }))
  const groups = [...new Set((list.data?.templates ?? []).map(({ group }) => group))]
  return (
    <Page
      title="文书模板"
      sub={<Link to={to('applications/letters')}>文书登记簿</Link>}
      actions={<Link to={to('applications/settings')}>机关代字、法院和缴费方式</Link>}
    >
      <Sheet>
        <div className="toolbar">
          <Select
            aria-label="文书"
            style={{ width: 340 }}
            showSearch={{ optionFilterProp: 'label' }}
            value={kind}
            options={groups.map((group) => ({
              label: group,
              options: (list.data?.templates ?? [])
                .filter((one) => one.group === group)
                .map(({ kind: value, name, version }) => ({
                  value,
                  label: version === 0 ? name : `${name}（第 ${version} 版）`,
                })),
            }))}
            onChange={(value) => setParams({ kind: value }, { replace: true })}
          />
        </div>
        <Loaded query={query}>
          {(template) => <Editor key={versionKey(template)} template={template} />}
        </Loaded>
      </Sheet>
    </Page>
  )
}

const versionKey = ({ kind, versions }: Template) => `${kind}-${versions.length}`

function Editor({ template }: { template: Template }) {
  const { organ, allows } = useOrgan()
  const { kind, versions, placeholders } = template
  const current = versions.at(-1)
  const may = allows('application.settings')
  return (
    <div className="columns">
      <div>
        <p style={{ marginTop: 0 }}>
          发给{template.to}，依据{template.basis}
          。机关名称、文号、署名、印章位置和成文日期由公文版式固定，不在模板里。
        </p>
        <CommandForm<Words, { version: number }>
          initial={{ title: current?.title ?? '', body: current?.body ?? '' }}
          run={(words, key) => applications.call.saveTemplate({ organ: organ.id, key, kind, words })}
          under="words"
          done={({ version }) => `已存为第 ${version} 版，以后的文书照它写。`}
          submit="存为新版本"
          disabled={!may}
          beside={<TemplatePreview kind={kind} />}
        >
          <TextField name="title" label="标题" max={60} />
          <ProseField name="body" label="正文" max={4000} rows={16} help="一行一段；没有内容的段落不印。" />
        </CommandForm>
      </div>
      <div>
        <h2 style={{ marginTop: 0 }}>占位符</h2>
        <ul className="rows">
          {placeholders.map(({ name, means, needed }) => (
            <li key={name}>
              <code>{`{${name}}`}</code> {needed && <Tag>必须有</Tag>}
              <span className="quiet">{means}</span>
            </li>
          ))}
        </ul>
        <h2>版本</h2>
        <ul className="rows">
          {[...versions].reverse().map((version) => (
            <VersionLine
              key={version.version}
              kind={kind}
              version={version}
              current={version === current}
              may={may}
            />
          ))}
        </ul>
      </div>
    </div>
  )
}

function versionWords({ version, day, restored }: Version): string {
  if (version === 0) return '内置'
  return `第 ${version} 版 ${day ?? ''}${restored === null ? '' : `（恢复${restored === 0 ? '内置' : `第 ${restored} 版`}）`}`
}

function VersionLine({
  kind,
  version,
  current,
  may,
}: {
  kind: string
  version: Version
  current: boolean
  may: boolean
}) {
  const { organ } = useOrgan()
  const restore = useCommand<object, { version: number }>({
    run: (_, key) =>
      applications.call.restoreTemplate({ organ: organ.id, key, kind, version: version.version }),
    done: ({ version: made }) => `已恢复，存为第 ${made} 版。`,
  })
  return (
    <li>
      {versionWords(version)} {current && <Tag>现在用的</Tag>}
      {!current && may && (
        <Button size="small" loading={restore.isPending} onClick={() => restore.mutate({})}>
          恢复这一版
        </Button>
      )}
      <details>
        <summary>看文字</summary>
        <p className="prewrap">
          {version.title}
          {'\n'}
          {version.body}
        </p>
      </details>
    </li>
  )
}

function TemplatePreview({ kind }: { kind: string }) {
  const { organ } = useOrgan()
  const { message } = App.useApp()
  const form = Form.useFormInstance()
  const [file, setFile] = useState<Blob>()
  const preview = useMutation({
    mutationFn: (words: Words) => applications.call.previewTemplate({ organ: organ.id, kind, words }),
    onSuccess: setFile,
    onError: (error) => {
      const { problems, message: told } = readRefusal(error)
      form.setFields(fieldErrors(problems, 'words'))
      void message.error(told)
    },
  })
  return (
    <>
      <Button loading={preview.isPending} onClick={() => preview.mutate(form.getFieldsValue())}>
        用样例预览
      </Button>
      {file && <PdfDialog title="样例预览" file={file} close={() => setFile(undefined)} />}
    </>
  )
}
