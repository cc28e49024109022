import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form } from 'antd'
import { OGI, PIPL } from '#law/index.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { ProseField, TextField } from '../forms/fields.tsx'
import { Chip } from '../page/chip.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { disclosureLog, type LogEntry } from './api.ts'
import { STANDING_WORDS } from './words.ts'

const BASIS = [OGI.cite('44'), PIPL.cite('25')]

/** The answer of a case in the public log: proposed by one, decided by another. */
export function EntrySheet({ id }: { id: string }) {
  const { organ } = useOrgan()
  const query = useQuery(disclosureLog.ask.get.queryOptions({ input: { organ: organ.id, id } }))
  if (query.data?.obstacle) return null
  return (
    <Sheet title="公开这件答复">
      <Loaded query={query}>{(entry) => <EntryState id={id} entry={entry} />}</Loaded>
    </Sheet>
  )
}

function EntryState({ id, entry }: { id: string; entry: LogEntry }) {
  const { allows } = useOrgan()
  const { standing } = entry
  const open = standing === null || standing === 'sent-back' || standing === 'withdrawn'
  return (
    <>
      {standing && <Told entry={entry} />}
      {open && allows('disclosure-log.propose') && <Propose key={standing} id={id} entry={entry} />}
      {standing === 'proposed' && <Written entry={entry} />}
      {standing === 'proposed' && entry.mayDecide && <Decide id={id} />}
      {standing === 'proposed' && !entry.mayDecide && (
        <p className="quiet">要由提出的人以外的公开办人员或者领导决定。</p>
      )}
      {standing === 'public' && entry.mayDecide && <Withdraw id={id} />}
    </>
  )
}

function Told({ entry: { standing, by, day, why, address } }: { entry: LogEntry }) {
  if (!standing) return null
  const [words, tone] = STANDING_WORDS[standing]
  return (
    <p style={{ marginTop: 0 }}>
      <Chip tone={tone}>{words}</Chip> {by}提出，{day}
      {why !== '' && <span className="quiet">：{why}</span>}
      {address !== '' && (
        <>
          {' '}
          <a href={address} target="_blank" rel="noreferrer">
            看公开的页面
          </a>
        </>
      )}
    </p>
  )
}

interface Values {
  title: string
  question: string
  answer: string
  files?: string[]
}

function Propose({ id, entry: { text, chosen, files } }: { id: string; entry: LogEntry }) {
  const { organ } = useOrgan()
  return (
    <details>
      <summary>提出公开，供别人查阅</summary>
      <p className="quiet">不写申请人的任何信息；系统会检查。同意以后在网站“依申请公开答复”公开。</p>
      <CommandForm<Values, unknown>
        initial={{ ...text, files: chosen }}
        run={({ files: going = [], ...words }, key) =>
          disclosureLog.call.propose({ organ: organ.id, id, key, text: words, files: going })
        }
        under="text"
        done="已提出，等待另一个人决定。"
        submit="提出公开"
      >
        <TextField name="title" label="标题" max={100} />
        <ProseField name="question" label="申请的内容" max={1000} />
        <ProseField name="answer" label="答复的内容" max={6000} rows={6} />
        <Form.Item name="files" label="一起公开的文件">
          <Checkbox.Group
            style={{ flexDirection: 'column', gap: 8 }}
            options={files.map((file) => ({ value: file.id, label: file.name }))}
          />
        </Form.Item>
      </CommandForm>
    </details>
  )
}

function Written({ entry: { text, files, chosen } }: { entry: LogEntry }) {
  const names = files.filter((file) => chosen.includes(file.id)).map((file) => file.name)
  return (
    <>
      <h3>{text.title}</h3>
      <p className="prewrap">{text.question}</p>
      <p className="prewrap">{text.answer}</p>
      {names.length > 0 && <p>文件：{names.join('、')}</p>}
    </>
  )
}

function Decide({ id }: { id: string }) {
  const { organ } = useOrgan()
  const on = { organ: organ.id, id }
  return (
    <>
      <StepButton
        primary
        label="同意公开"
        effect="再检查一遍个人信息，没有的就在网站公开，任何人都看得到。"
        basis={BASIS}
        run={(_, key) => disclosureLog.call.approve({ ...on, key })}
        done="已公开。"
      />
      <StepButton
        label="退回"
        effect="不公开，退给提出的人改。"
        reason="退回的理由"
        run={(reason, key) => disclosureLog.call.sendBack({ ...on, key, reason })}
        done="已退回。"
      />
    </>
  )
}

function Withdraw({ id }: { id: string }) {
  const { organ } = useOrgan()
  return (
    <StepButton
      danger
      label="撤下"
      effect="页面、列表和文件一起撤下；以后可以改了再提出。"
      reason="撤下的理由"
      run={(reason, key) => disclosureLog.call.withdraw({ organ: organ.id, id, key, reason })}
      done="已撤下。"
    />
  )
}
