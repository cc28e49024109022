import { useQuery } from '@tanstack/react-query'
import { CommandForm } from '../forms/command-form.tsx'
import { ProseField, TextField } from '../forms/fields.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { applications } from './api.ts'

type Read = Awaited<ReturnType<typeof applications.call.letterSettings>>
type Values = Read['settings']

/** What the letters of this organ say of it; what is left empty follows from the directory. */
export function LetterSettings() {
  const { organ } = useOrgan()
  const query = useQuery(applications.ask.letterSettings.queryOptions({ input: { organ: organ.id } }))
  return (
    <Sheet title="文书的设定">
      <Loaded query={query}>{(read) => <SettingsForm read={read} />}</Loaded>
    </Sheet>
  )
}

function SettingsForm({ read: { settings, usual, series } }: { read: Read }) {
  const { organ } = useOrgan()
  return (
    <CommandForm<Values, unknown>
      initial={settings}
      run={(values, key) => applications.call.setLetters({ organ: organ.id, key, settings: values })}
      under="settings"
      done="已设定，以后的文书照它写。"
      submit="设定文书"
    >
      <TextField
        name="code"
        label="机关代字"
        max={12}
        optional
        help={`文号的开头；不填就用“${usual.code}”。已经发出的文书不变。`}
      />
      <TextField
        name="reviewBody"
        label="行政复议机关"
        max={60}
        optional
        help={`写进救济告知；不填就用“${usual.reviewBody}”。`}
      />
      <TextField
        name="court"
        label="管辖法院"
        max={60}
        optional
        help={`写进救济告知；不填就用“${usual.court}”。`}
      />
      <ProseField
        name="payment"
        label="信息处理费的缴费方式"
        max={300}
        optional
        help={`写进收费通知；不填就写：${usual.payment}。`}
      />
      <details>
        <summary>各种文书的代字</summary>
        {series.map(({ key, word, names }) => (
          <TextField
            key={key}
            name={['words', key]}
            label={names}
            max={8}
            optional
            help={`不填就用“${word}”。`}
          />
        ))}
      </details>
    </CommandForm>
  )
}
