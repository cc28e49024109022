import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { GROUND_CHOICES } from '#modules/release/contract.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, ProseField, TextField } from '../forms/fields.tsx'
import { RowsField } from '../forms/rows-field.tsx'
import { Loaded } from '../page/loaded.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type CaseFile, release } from './api.ts'

interface Passage {
  words?: string
  whole?: boolean
  ground?: (typeof GROUND_CHOICES)[number]['value']
  note?: string
}

interface Values {
  passages: Passage[]
}

const BLANK: Passage = { words: '', whole: false, note: '' }

const sent = (passages: Passage[]) =>
  passages.map(({ words = '', whole = false, ground, note = '' }) => ({
    words,
    whole,
    ground,
    note,
  })) as never

/** Makes a new file in which passages are held back, each on its ground. */
export function RedactDialog({ id, file, close }: { id: string; file: CaseFile; close: () => void }) {
  const { organ } = useOrgan()
  return (
    <Modal
      open
      title={`遮盖：${file.name}`}
      footer={null}
      onCancel={close}
      mask={{ closable: false }}
      width={1000}
    >
      <p style={{ marginTop: 0 }}>
        写下或者在右边选取要遮盖的内容，每段选一条理由。文件里凡是这段文字的地方（包括隐藏的、批注里的）都换成“■■■”和序号，另做一个新文件并重新读取核对；原件不能再发出。图片里的文字遮盖不了。
      </p>
      <CommandForm<Values, unknown>
        initial={{ passages: [BLANK] }}
        run={({ passages }, key) =>
          release.call.redact({ organ: organ.id, id, key, file: file.id, passages: sent(passages) })
        }
        done="已做成遮盖的版本，并重新读取核对过。"
        after={close}
        submit="遮盖"
      >
        <div className="columns">
          <div>
            <RowsField name="passages" noun="段落" blank={() => BLANK}>
              {(at) => <PassageFields at={at} />}
            </RowsField>
          </div>
          <Texts id={id} file={file} />
        </div>
      </CommandForm>
    </Modal>
  )
}

/** The fields of one passage. */
export function PassageFields({ at }: { at: number }) {
  return (
    <>
      <ProseField name={[at, 'words']} label="要遮盖的内容" max={2000} rows={2} />
      <Form.Item name={[at, 'whole']} valuePropName="checked" style={{ marginBottom: 12 }}>
        <Checkbox>只遮盖整格（整段）都是这些字的</Checkbox>
      </Form.Item>
      <ChoiceField name={[at, 'ground']} label="不予公开的理由" options={GROUND_CHOICES} />
      <TextField
        name={[at, 'note']}
        label="说明"
        max={100}
        optional
        help="会印在“不予公开内容说明”里，不要写出内容本身。"
      />
    </>
  )
}

/** Texts repeat; their order tells them apart. */
const numbered = <T extends object>(texts: readonly T[]) =>
  texts.map((one, at) => ({ ...one, id: String(at) }))

function Texts({ id: caseId, file }: { id: string; file: CaseFile }) {
  const { organ } = useOrgan()
  const [wanted, setWanted] = useState('')
  const form = Form.useFormInstance<Values>()
  const query = useQuery(
    release.ask.texts.queryOptions({ input: { organ: organ.id, id: caseId, file: file.id } }),
  )
  const take = () => {
    const words = globalThis.getSelection()?.toString().trim() ?? ''
    if (words === '') return
    const passages = form.getFieldValue('passages') as Passage[]
    const free = passages.findIndex((one) => !one.words)
    const next =
      free < 0 ? [...passages, { ...BLANK, words }] : passages.with(free, { ...passages[free], words })
    form.setFieldValue('passages', next)
  }
  return (
    <div>
      <label htmlFor="text-wanted">文件里的文字（选中即填入左边）</label>
      <Input
        id="text-wanted"
        allowClear
        placeholder="查找"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        style={{ margin: '8px 0' }}
      />
      <Loaded query={query}>
        {({ texts }) => (
          <ul className="file-texts" onMouseUp={take}>
            {numbered(texts)
              .filter(({ text }) => text.includes(wanted))
              .map(({ id, place, text }) => (
                <li key={id}>
                  <span className="quiet">{place}</span> {text}
                </li>
              ))}
          </ul>
        )}
      </Loaded>
    </div>
  )
}
