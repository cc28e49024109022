import { Drawer } from 'antd'
import { ENTRY_KINDS, SEVERITIES } from '#modules/proofreading/contract.ts'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, DayField, TextField } from '../forms/fields.tsx'
import { todayInChina } from '../page/today.ts'
import { useOrgan } from '../shell/use-organ.ts'
import { lexicon, type Word } from './api.ts'

type Values = Pick<Word, 'kind' | 'word' | 'right' | 'except' | 'severity' | 'note' | 'source' | 'from'>

const choices = <K extends string>(names: Record<K, string>) =>
  (Object.keys(names) as K[]).map((value) => ({ value, label: names[value] }))

/** Adds a word to the organ's lexicon. */
export function WordDrawer({ close }: { close: () => void }) {
  const { organ } = useOrgan()
  return (
    <Drawer open title="新增词语" size={520} onClose={close}>
      <CommandForm<Values, unknown>
        initial={{
          kind: 'wrong',
          right: '',
          except: [],
          severity: 'must-answer',
          note: '',
          source: '',
          from: todayInChina(),
        }}
        run={(entry, key) => lexicon.call.add({ organ: organ.id, key, entry })}
        under="entry"
        done="已新增，从生效日期起提示。"
        after={close}
        submit="新增"
      >
        <ChoiceField
          name="kind"
          label="类别"
          options={choices(ENTRY_KINDS)}
          help="保护名称绝不当错字；放行语境里什么都不提示；开了新的全会加一条党的会议。"
        />
        <TextField name="word" label="词语" max={40} />
        <TextField
          name="right"
          label="建议"
          max={40}
          optional
          help="应写成什么；错词、用语、机构名称要填。"
        />
        <ChoiceField
          name="except"
          label="例外语境"
          tags
          options={[]}
          optional
          placeholder="例如：镇府前路"
          help="词语在里面没有错的说法，可以写几个。"
        />
        <ChoiceField name="severity" label="级别" options={choices(SEVERITIES)} />
        <TextField name="note" label="说明" max={100} optional />
        <TextField name="source" label="来源" max={100} optional />
        <DayField name="from" label="生效日期" />
      </CommandForm>
    </Drawer>
  )
}
