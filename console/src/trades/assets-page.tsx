import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Drawer, Table } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { CommandForm } from '../forms/command-form.tsx'
import { ChoiceField, NumberField, TextField } from '../forms/fields.tsx'
import { EmptyNote } from '../page/empty-note.tsx'
import { Loaded } from '../page/loaded.tsx'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { StepButton } from '../page/step-button.tsx'
import { TurnPages, useTurn } from '../page/turn-pages.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { type ListedAsset, trading } from './api.ts'
import { toFen, toYuan, yuan } from './money.ts'
import { ASSET_KIND_CHOICES, USE_CHOICES } from './words.ts'

const wordOf = (choices: { value: string; label: string }[], value: string) =>
  choices.find((one) => one.value === value)?.label ?? value

/** The register of funds, assets and resources. */
export function AssetsPage() {
  const { organ, allows, to } = useOrgan()
  const turn = useTurn()
  const [open, setOpen] = useState<ListedAsset | 'new'>()
  const query = useQuery(
    trading.ask.assets.queryOptions({
      input: { organ: organ.id, ...turn },
      placeholderData: keepPreviousData,
    }),
  )
  const mayWrite = allows('trade.write')
  return (
    <Page
      title="资金资产资源台账"
      sub={<Link to={to('trades')}>三资交易</Link>}
      actions={
        mayWrite && (
          <Button type="primary" onClick={() => setOpen('new')}>
            登记
          </Button>
        )
      }
    >
      <Sheet>
        <Loaded query={query}>
          {(list) => (
            <>
              <Table<ListedAsset>
                rowKey="id"
                dataSource={list.rows}
                pagination={false}
                locale={{ emptyText: <EmptyNote title="台账还是空的">村里点“登记”逐项填写。</EmptyNote> }}
                columns={[
                  {
                    title: '名称',
                    render: (_, one) => (
                      <>
                        {mayWrite ? (
                          <Button type="link" style={{ padding: 0 }} onClick={() => setOpen(one)}>
                            {one.name}
                          </Button>
                        ) : (
                          one.name
                        )}
                        <div className="quiet">
                          {one.organName} · {wordOf(ASSET_KIND_CHOICES, one.kind)}
                        </div>
                      </>
                    ),
                  },
                  { title: '数量', responsive: ['sm'], render: (_, one) => `${one.quantity} ${one.unit}` },
                  { title: '状态', width: 90, render: (_, one) => wordOf(USE_CHOICES, one.use) },
                  {
                    title: '价值（元）',
                    responsive: ['md'],
                    className: 'figures',
                    render: (_, one) => yuan(one.valueFen),
                  },
                ]}
              />
              <TurnPages list={list} unit="项" />
            </>
          )}
        </Loaded>
      </Sheet>
      {open && <AssetDrawer asset={open === 'new' ? undefined : open} close={() => setOpen(undefined)} />}
    </Page>
  )
}

/** As typed: the value in yuan. */
type Values = Omit<ListedAsset, 'organ' | 'organName' | 'id' | 'day'>

function AssetDrawer({ asset, close }: { asset: ListedAsset | undefined; close: () => void }) {
  const { organ } = useOrgan()
  const send = (values: Values, key: string): Promise<unknown> => {
    const entry = { ...values, valueFen: toFen(values.valueFen) }
    if (!asset) return trading.call.enterAsset({ organ: organ.id, key, entry })
    return trading.call.changeAsset({ organ: asset.organ, id: asset.id, key, entry })
  }
  const initial = asset
    ? { ...asset, valueFen: toYuan(asset.valueFen) }
    : { use: 'idle' as const, quantity: '1', valueFen: 0 }
  return (
    <Drawer open title={asset ? asset.name : '登记'} size={520} onClose={close}>
      <CommandForm<Values, unknown>
        initial={initial}
        run={send}
        under="entry"
        done="台账已更新。"
        after={close}
        submit="保存"
      >
        <ChoiceField name="kind" label="类别" options={ASSET_KIND_CHOICES} />
        <TextField name="name" label="名称" max={60} />
        <TextField name="quantity" label="数量" max={20} />
        <TextField name="unit" label="单位" max={10} />
        <TextField name="place" label="坐落" max={80} optional />
        <ChoiceField name="use" label="使用状态" options={USE_CHOICES} />
        <NumberField name="valueFen" label="价值" unit="元" step={0.01} help="没有估价的填 0。" />
        <TextField name="note" label="备注" max={200} optional />
      </CommandForm>
      {asset && (
        <StepButton
          terse
          danger
          label="注销"
          effect="从台账和网站上去掉，记录保留。"
          reason="注销原因"
          run={(reason, key) => trading.call.removeAsset({ organ: asset.organ, id: asset.id, key, reason })}
          done="已注销。"
          after={close}
        />
      )}
    </Drawer>
  )
}
