import { App, Form } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { refusalOf } from '../api/refusal.ts'
import { PickFileButton } from '../files/pick-file-button.tsx'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, TextField } from '../forms/fields.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useSession } from '../session/use-session.ts'
import { departmentChoices, openColumnChoices } from '../shell/names.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { articles, type Template } from './api.ts'
import { CatalogueItemField } from './catalogue-item-field.tsx'
import { Namesakes } from './namesakes.tsx'
import { TemplateField } from './template-field.tsx'

interface Beginning {
  title: string
  column: string
  department: string
  catalogueItem?: string | null
}

/** The beginning of a draft: what class it is, where it goes, what it is called; from then on it saves itself. */
export function NewArticlePage() {
  const { organ, to } = useOrgan()
  const session = useSession()
  const navigate = useNavigate()
  const own = session?.grants.find((grant) => grant.organ === organ.id && grant.department !== '')
  const initial = own ? { department: own.department } : {}
  return (
    <Page title="写稿" sub="先定类别、标题和栏目。接下来写正文时，改动会自动保存。">
      <BeginSheet
        initial={initial}
        opened={({ id }) => void navigate(to(`articles/${id}`), { replace: true })}
      />
      <ImportSheet
        initial={initial}
        opened={({ id }) => void navigate(to(`articles/${id}`), { replace: true })}
      />
    </Page>
  )
}

/** Begins a draft, empty or from the usual form of its class. */
function BeginSheet({ initial, opened }: ImportProps) {
  const { organ } = useOrgan()
  const [template, setTemplate] = useState<Template>()
  return (
    <Sheet title="新稿件">
      <CommandForm<Beginning, { id: string }>
        initial={initial}
        run={(values, key) =>
          articles.call.create({
            ...{ organ: organ.id, key },
            ...values,
            catalogueItem: values.catalogueItem ?? '',
            ...(template && { body: template.body, genre: template.genre, articleClass: template.key }),
          })
        }
        after={opened}
        submit="开始写"
      >
        <TemplateField chosen={template} choose={setTemplate} />
        <TextField name="title" label="标题" max={200} />
        <Namesakes />
        <PlaceFields />
        <CatalogueItemField />
      </CommandForm>
    </Sheet>
  )
}

/** Where a document goes, and which department answers for it. */
function PlaceFields() {
  const { organ } = useOrgan()
  return (
    <div className="pair">
      <ChoiceField name="column" label="栏目" options={openColumnChoices(organ)} />
      <ChoiceField name="department" label="部门" options={departmentChoices(organ)} />
    </div>
  )
}

interface ImportProps {
  initial: Partial<Beginning>
  opened: (article: { id: string }) => void
}

/** Begins a draft from a Word file; what did not come through is said and stays until it is read. */
function ImportSheet({ initial, opened }: ImportProps) {
  const { organ } = useOrgan()
  const { modal } = App.useApp()
  const [file, setFile] = useState<File>()
  const [template, setTemplate] = useState<Template>()
  return (
    <Sheet title="从 Word 文件导入">
      <p className="quiet">
        用 .docx 文件新建稿件：标题、列表、表格、图片、脚注都会带过来，字体和颜色按网站的样式。原文件不保存。
      </p>
      <CommandForm<Omit<Beginning, 'title'>, { id: string; notices: string[] }>
        initial={initial}
        run={(values, key) => {
          if (!file) throw refusalOf([{ field: '', message: '请先选择 .docx 文件。' }])
          return articles.call.importWord({
            ...{ organ: organ.id, key, file },
            ...values,
            catalogueItem: values.catalogueItem ?? '',
            ...(template && { genre: template.genre, articleClass: template.key }),
          })
        }}
        after={(article) => {
          if (article.notices.length > 0)
            modal.info({ title: '已导入，请核对', content: article.notices.join('\n'), okText: '知道了' })
          opened(article)
        }}
        submit="导入"
      >
        <TemplateField
          id="import-class"
          chosen={template}
          choose={setTemplate}
          help="选了类别，导入以后按这一类填要点；正文用文件里的，不换成样式。"
        />
        <PlaceFields />
        <CatalogueItemField />
        <Form.Item label="文件">
          <PickFileButton label="选择 .docx 文件" accept=".docx" picked={setFile} />
          {file && <span className="file-chosen">{file.name}</span>}
        </Form.Item>
      </CommandForm>
    </Sheet>
  )
}
