import { RESIDENT } from '#kernel/accounts/index.ts'
import { clockAt } from '#kernel/clock.ts'
import type { Context } from '#kernel/context.ts'
import {
  type AssetEntry,
  enterAsset,
  makeSetting,
  type SettingKey,
  showKey,
  unlockKey,
} from '#modules/trading/index.ts'
import type { Cast } from './cast.ts'
import { type Happens, instant } from './timeline.ts'
import { type Keys, tradeHappenings } from './trades.ts'
import assets from './yangqing/assets.json' with { type: 'json' }
import heqiushi from './yangqing/holder-keys/heqiushi.json' with { type: 'json' }
import lijiase from './yangqing/holder-keys/lijiase.json' with { type: 'json' }
import luzhiqiu from './yangqing/holder-keys/luzhiqiu.json' with { type: 'json' }
import pangruogu from './yangqing/holder-keys/pangruogu.json' with { type: 'json' }
import qiyaning from './yangqing/holder-keys/qiyaning.json' with { type: 'json' }
import zhongyanqiu from './yangqing/holder-keys/zhongyanqiu.json' with { type: 'json' }

const TOWN = 'yangqing'
const BEGUN = '2023-01-03'
const FEN = 100

/** Opens the key files of the demonstration. They stand in the repository for all to see: never use them in earnest. */
const PASSPHRASE = '演示开标钥匙2026'

const SOURCE =
  '演示值。遂溪县农村集体资产交易管理办法（遂农通〔2024〕26号）的原文尚未取得，取得后由镇公开办按原文更正。'

const VALUES: Record<SettingKey, number> = {
  noticeDays: 7,
  minBidders: 2,
  resultDays: 5,
  contractDays: 10,
  depositPercent: 30,
  countyFilingFen: 20_000_000,
}

const HOLDERS = [
  { role: 'leader', organ: TOWN, file: qiyaning },
  { role: 'county-supervisor', organ: 'suixi', file: zhongyanqiu },
  { role: 'village-supervisor', organ: 'rongpo', file: lijiase },
  { role: 'village-supervisor', organ: 'hongtuling', file: heqiushi },
  { role: 'village-supervisor', organ: 'datangkan', file: pangruogu },
  { role: 'village-supervisor', organ: 'xinqiaotou', file: luzhiqiu },
] as const

function settingHappenings(cast: Cast): Happens[] {
  const at = instant(BEGUN, '10:00')
  const officer = cast.as('disclosure-officer', TOWN, at)
  return Object.entries(VALUES).map(([key, value]) => ({
    at,
    what: `交易设置 ${key}`,
    run: () =>
      makeSetting(officer, {
        organ: TOWN,
        key: `seed-trade-setting-${key}`,
        entry: { key: key as SettingKey, from: BEGUN, value, source: SOURCE },
      }),
  }))
}

function keyHappenings(cast: Cast, keys: Keys): Happens[] {
  const at = instant(BEGUN, '15:00')
  return HOLDERS.map(({ role, organ, file }) => ({
    at,
    what: `开标公钥 ${organ} ${role}`,
    async run() {
      const holder = cast.as(role, organ, at)
      const pair = await unlockKey(JSON.stringify(file), PASSPHRASE)
      if (!pair) throw new Error('演示钥匙打不开')
      keys.set(holder.actor.id, pair.secretKey)
      await showKey(holder, { organ, key: `seed-holder-key-${organ}`, publicKey: pair.publicKey })
    },
  }))
}

function assetHappenings(cast: Cast, ids: Map<string, string>): Happens[] {
  return assets.map(({ village, yuan, ...entry }, index) => {
    const at = instant(BEGUN, '16:00')
    return {
      at,
      what: `台账 ${entry.name}`,
      async run() {
        const clerk = cast.as('village-clerk', village, at)
        const { id } = await enterAsset(clerk, {
          organ: village,
          key: `seed-asset-${village}-${index}`,
          entry: { ...entry, valueFen: yuan * FEN } as AssetEntry,
        })
        ids.set(`${village} ${entry.name}`, id)
      },
    }
  })
}

/** Villages' property and their trades, finished, failed and under way, with bids sealed as a browser seals them. */
export function tradingHappenings(ctx: Context, cast: Cast): Happens[] {
  const [keys, assetIds]: [Keys, Map<string, string>] = [new Map(), new Map()]
  const resident = (at: string): Context => ({ ...ctx, actor: RESIDENT, clock: clockAt(at) })
  return [
    ...settingHappenings(cast),
    ...keyHappenings(cast, keys),
    ...assetHappenings(cast, assetIds),
    ...tradeHappenings({ ctx, cast, keys, assetIds, resident }),
  ]
}
