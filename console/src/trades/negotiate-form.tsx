import { useState } from 'react'
import { PickFileButton } from '../files/pick-file-button.tsx'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, NumberField, ProseField } from '../forms/fields.tsx'
import { RowsField } from '../forms/rows-field.tsx'
import { Sheet } from '../page/sheet.tsx'
import { type OpenTrade, trading } from './api.ts'
import { toFen } from './money.ts'

/** As typed: offers in yuan. */
interface Values {
  offers: { bidder: number; fen: number }[]
  text: string
}

/** Records what came of an open negotiation. */
export function NegotiateForm({ trade }: { trade: OpenTrade }) {
  const { organ, id } = trade
  const [file, setFile] = useState<File>()
  const bidders = trade.bidders
    .filter((one) => one.refused === '')
    .map((one) => ({ value: one.number, label: `${one.number} 号 ${one.shownAs}` }))
  return (
    <Sheet title="记录协商结果">
      <CommandForm<Values, unknown>
        initial={{ offers: [] }}
        run={({ offers, text }, key) =>
          trading.call.negotiate({
            ...{ organ, id, key, text },
            offers: offers.map((one) => ({ bidder: one.bidder, fen: toFen(one.fen) })),
            ...(file ? { file } : {}),
          })
        }
        done="协商结果已记录。"
        submit="记录协商结果"
        beside={<PickFileButton label={file ? file.name : '上传协商记录'} picked={setFile} />}
      >
        <RowsField name="offers" noun="最终报价" blank={() => ({})}>
          {(at) => (
            <>
              <ChoiceField name={[at, 'bidder']} label="报名人" options={bidders} />
              <NumberField name={[at, 'fen']} label="报价" unit="元" step={0.01} />
            </>
          )}
        </RowsField>
        <ProseField name="text" label="协商记录" max={20_000} help="写在这里，或者上传扫描件、照片。" />
      </CommandForm>
    </Sheet>
  )
}
