import { readFileSync } from 'node:fs'
import type { Organ } from '#modules/organs/index.ts'
import type { ItemInput } from './contract.ts'

type SeedItem = ItemInput & { key: string }

const seed = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../seeds/yangqing/${file}`, import.meta.url), 'utf8'))

/** The demonstration town's items as written in its seed. */
export const SEED_ITEMS: SeedItem[] = seed('catalogue.json')

const DEPARTMENTS = [...new Set(SEED_ITEMS.map((item) => item.department))]
const COLUMNS = [...new Set(SEED_ITEMS.flatMap((item) => item.columns))]

/** A town with every department and column that the seed's items name. */
export function aTown(): Organ {
  return {
    id: 'yangqing',
    kind: 'town',
    parent: 'suixi',
    name: '遂溪县洋青镇人民政府',
    shortName: '洋青镇',
    creditCode: '11440823MB9Y0026XG',
    contact: {
      address: '府前路1号',
      postcode: '524394',
      telephone: '0759-7231356',
      fax: '',
      email: '',
      officeHours: '周一至周五',
      disclosureOffice: '党政和人大办公室',
    },
    departments: DEPARTMENTS.map((id) => ({
      id,
      name: `${id}办公室`,
      duties: '职责',
      telephone: '0759-7231356',
      lead: '负责人',
      place: '镇政府',
      windows: [],
    })),
    leaders: [],
    leadingGroup: null,
    dutyRoster: [],
    site: {
      path: '/yangqing/',
      siteName: '洋青镇',
      siteIdCode: '4408230000',
      icp: '粤ICP备00000000号-1',
      policeRecord: '粤公网安备44082300000000号',
      columns: COLUMNS.map((key) => ({
        key,
        name: `栏目${key}`,
        group: '',
        description: '说明',
        keywords: [],
      })),
    },
    demonstration: true,
  }
}

/** An item that may be added; change what the test is about. */
export function anItem(change: Partial<ItemInput> = {}): ItemInput {
  return {
    area: '法定基础',
    level1: '机构职能',
    level2: '职责和内设机构',
    content: '机构名称、法定职责、办公地址',
    basis: [{ act: 'OGI', article: '20(2)' }],
    basisText: '《中华人民共和国政府信息公开条例》第二十条第（二）项',
    limit: '自信息形成或者变更之日起20个工作日内',
    limitDays: 20,
    body: '遂溪县洋青镇人民政府',
    department: 'office',
    channels: ['政府网站', '政务公开专栏'],
    audience: '全社会',
    method: '主动公开',
    level: '乡级',
    columns: ['functions'],
    ...change,
  }
}
