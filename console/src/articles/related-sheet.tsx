import { Button, Drawer } from 'antd'
import { useState } from 'react'
import { publicationContract, VALIDITY_NAMES } from '#modules/articles/contract.ts'
import { connect } from '../api/connect.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, ProseField, TextField } from '../forms/fields.tsx'
import { Sheet } from '../page/sheet.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import type { Article } from './api.ts'

const publication = connect('publication', publicationContract)

type Related = Article['related']['interprets'][number]

/** Whether the article still holds, and what hangs together with it at both ends. */
export function RelatedSheet({ article }: { article: Article }) {
  const { allows } = useOrgan()
  const { live, validity, related } = article
  const { changedBy, changes, interprets, interpretedBy } = related
  const edits = live !== null && allows('article.relate')
  const none = [changedBy, changes, interprets, interpretedBy].every((list) => list.length === 0)
  if (!edits && none && !validity) return null
  return (
    <Sheet title="有效性和相关文件">
      {validity && (
        <p>
          {VALIDITY_NAMES[validity.validity]}，自 <span className="figures">{validity.since}</span> 起
          {validity.note && `。${validity.note}`}
        </p>
      )}
      <Links name="修改、废止它的" list={changedBy} />
      <Links name="它修改、废止的" list={changes} />
      <Links name="它解读的" list={interprets} />
      <Links name="解读它的" list={interpretedBy} />
      {none && !validity && <p className="quiet">还没有标注。</p>}
      {edits && live.documentNumber !== null && <SetValidity article={article} />}
      {edits && <SetPolicies article={article} />}
    </Sheet>
  )
}

function Links({ name, list }: { name: string; list: readonly Related[] }) {
  if (list.length === 0) return null
  return (
    <p style={{ overflowWrap: 'anywhere' }}>
      {name}：
      {list.map((one) => (
        <a key={one.id} href={one.path} target="_blank" rel="noreferrer" style={{ marginRight: 8 }}>
          {one.title}
        </a>
      ))}
    </p>
  )
}

interface ValidityValues {
  validity: keyof typeof VALIDITY_NAMES
  since: string
  by?: string
  note?: string
}

const VALIDITIES = Object.entries(VALIDITY_NAMES).map(([value, label]) => ({ value, label }))

function SetValidity({ article }: { article: Article }) {
  const { organ } = useOrgan()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <div className="step">
      <Button block onClick={() => setOpen(true)}>
        标注有效性
      </Button>
      {open && (
        <Drawer open title="标注有效性" size={520} onClose={close}>
          <CommandForm<ValidityValues, unknown>
            initial={{
              validity: article.validity?.validity ?? 'repealed',
              since: todayInChina(),
              by: '',
              note: '',
            }}
            run={(values, key) =>
              publication.call.setValidity({ organ: organ.id, id: article.id, key, ...values })
            }
            done="已标注，两头的网页正在更新。"
            after={close}
            submit="标注"
          >
            <ChoiceField name="validity" label="有效性" options={VALIDITIES} />
            <DayField name="since" label="从哪一天起" />
            <TextField
              name="by"
              label="修改、废止它的文件的索引号"
              optional
              help="在本网站上公开的，例如 2026-00012；网页会互相链接。"
            />
            <ProseField
              name="note"
              label="说明"
              max={300}
              help="不在本网站上的文件写名称和文号；失效的写原因。"
            />
          </CommandForm>
        </Drawer>
      )}
    </div>
  )
}

function SetPolicies({ article }: { article: Article }) {
  const { organ } = useOrgan()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <div className="step">
      <Button block onClick={() => setOpen(true)}>
        关联被解读的文件
      </Button>
      {open && (
        <Drawer open title="关联被解读的文件" size={520} onClose={close}>
          <CommandForm<{ policies: string[] }, unknown>
            initial={{ policies: [] }}
            run={(values, key) =>
              publication.call.setPolicies({ organ: organ.id, id: article.id, key, ...values })
            }
            done="已关联，两头的网页正在更新。"
            after={close}
            submit="关联"
          >
            <ChoiceField
              name="policies"
              label="被解读文件的索引号"
              options={[]}
              tags
              placeholder="例如 2026-00012"
              help="可以填几件；原来的关联会被这次填的代替。"
            />
          </CommandForm>
        </Drawer>
      )}
    </div>
  )
}
