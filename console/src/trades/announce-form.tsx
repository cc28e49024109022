import { useQuery } from '@tanstack/react-query'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, MomentField, NumberField, TextField } from '../forms/fields.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Sheet } from '../page/sheet.tsx'
import { type OpenTrade, trading } from './api.ts'

type Values = Omit<Parameters<typeof trading.call.announce>[0], 'organ' | 'id' | 'key'>

/** Puts the notice out. */
export function AnnounceForm({ trade }: { trade: OpenTrade }) {
  const { organ, id } = trade
  const sealed = trade.terms.method === 'sealed'
  const query = useQuery(trading.ask.holders.queryOptions({ input: { organ } }))
  return (
    <Sheet title="发布公告">
      <Loaded query={query}>
        {({ holders }) => (
          <CommandForm<Values, unknown>
            initial={{ holders: holders.map((one) => one.id), threshold: sealed ? 2 : 0 }}
            run={(values, key) => trading.call.announce({ organ, id, key, ...values })}
            done="公告已发布，可以报名了。"
            submit="发布公告"
            confirm="公告发布后，时间、钥匙保管人和开标人数都不能再改。"
          >
            <MomentField name="registerBy" label="报名截止" />
            <MomentField name="bidsBy" label={sealed ? '报价截止' : '协商开始前的截止'} />
            <MomentField name="openAt" label={sealed ? '开标时间' : '协商时间'} />
            <TextField name="openPlace" label="地点" max={60} />
            {sealed && (
              <ChoiceField
                name="holders"
                label="钥匙保管人"
                many
                options={holders.map((one) => ({ value: one.id, label: `${one.name}（${one.organName}）` }))}
                help="名单里没有的，请先让他在自己的办公台登记开标公钥。"
              />
            )}
            {sealed && <NumberField name="threshold" label="几人到场才能开标" unit="人" min={2} />}
          </CommandForm>
        )}
      </Loaded>
    </Sheet>
  )
}
