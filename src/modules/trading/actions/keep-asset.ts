import { type Context, inTransaction } from '#kernel/context.ts'
import { act, caseOfKey } from '#kernel/ledger/index.ts'
import { NotFound, Refusal } from '#kernel/refusal.ts'
import { GUANGDONG_ASSETS } from '#law/index.ts'
import { type Asset, type AssetEntry, type AssetEvent, assetProcedure } from '../asset.ts'
import { announcePages, type TradeCommand } from '../move-trade.ts'

const BASIS = [GUANGDONG_ASSETS.cite('登记')]

function keep(
  ctx: Context,
  command: TradeCommand,
  decide: (asset: Asset | undefined) => AssetEvent,
): Promise<void> {
  return inTransaction(ctx, async (inside) => {
    await act(
      inside,
      assetProcedure,
    )({ ...command, decide: ({ state }) => [{ ...decide(state), basis: BASIS }] })
    await announcePages(inside, command.organ)
  })
}

function present(asset: Asset | undefined): Asset {
  if (!asset || asset.removed) throw new NotFound('台账里的这一项')
  return asset
}

/** Enters a fund, an asset or a resource into the village's register. */
export async function enterAsset(
  ctx: Context,
  { organ, key, entry }: { organ: string; key: string; entry: AssetEntry },
): Promise<{ id: string }> {
  if (ctx.lineage(organ).length < 2) throw new Refusal('台账由村（社区）登记，请到村的办公台填写。')
  const id = caseOfKey(ctx, 'asset', organ, key)
  await keep(ctx, { organ, id, key }, (asset) => {
    if (asset) throw new Refusal('这一项已经登记，请刷新页面。', 'conflict')
    return { kind: 'entered', payload: { entry } }
  })
  return { id }
}

/** Corrects an entry. */
export function changeAsset(ctx: Context, command: TradeCommand & { entry: AssetEntry }): Promise<void> {
  const { entry, ...at } = command
  return keep(ctx, at, (asset) => {
    present(asset)
    return { kind: 'changed', payload: { entry } }
  })
}

/** Takes an entry out of the register, with the reason; its history stays. */
export function removeAsset(ctx: Context, command: TradeCommand & { reason: string }): Promise<void> {
  const { reason, ...at } = command
  return keep(ctx, at, (asset) => {
    present(asset)
    return { kind: 'removed', payload: { reason } }
  })
}
