import { addDays, type Day, HOME_STALE_DAYS, inForceOn } from '#law/index.ts'
import type { Fault } from './checks.ts'
import { COLUMN_CLASSES, type ColumnClass, freshFrom } from './column-class.ts'

/** What a column's page shows to whoever opens it. */
export interface ColumnSeen {
  key: string
  name: string
  kind: ColumnClass
  address: string
  /** The newest day on the page; null when nothing is dated there. */
  newest: Day | null
  /** Whether the page holds anything at all. */
  blank: boolean
  department: string
}

/** What the home page shows. */
export interface HomeSeen {
  address: string
  newest: Day | null
}

/** What is wrong with the home page: nothing new for two weeks. */
export function homeFaults(home: HomeSeen, today: Day): Fault[] {
  const { value } = inForceOn(HOME_STALE_DAYS, today)
  if (home.newest !== null && home.newest >= addDays(today, -value)) return []
  const seen = home.newest === null ? '首页没有标注日期的信息' : `首页最新的信息是 ${home.newest} 的`
  return [
    {
      check: 'home-stale',
      subject: 'home',
      title: `首页超过${value}天没有新信息`,
      seen: `${seen}，到 ${today} 已超过${value}天。`,
      address: home.address,
      proof: [`首页最新日期：${home.newest ?? '无'}`, `检查日期：${today}`],
      department: '',
    },
  ]
}

function blankFault(column: ColumnSeen): Fault {
  return {
    check: 'column-blank',
    subject: column.key,
    title: `“${column.name}”栏目空白`,
    seen: '栏目页没有任何内容。',
    address: column.address,
    proof: [`栏目类别：${COLUMN_CLASSES[column.kind]}`],
    department: column.department,
  }
}

/** What is wrong with the columns of a site; a blank column is not reported as stale as well. */
export function columnFaults(columns: readonly ColumnSeen[], today: Day, regularMonths: number): Fault[] {
  return columns.flatMap((column): Fault[] => {
    if (column.blank) return [blankFault(column)]
    const fresh = freshFrom(column.kind, today, regularMonths)
    if (fresh === null || column.newest === null || column.newest >= fresh.day) return []
    return [
      {
        check: 'column-stale',
        subject: column.key,
        title: `“${column.name}”超过${fresh.limit}没有更新`,
        seen: `最新一条是 ${column.newest} 的，应不早于 ${fresh.day}。`,
        address: column.address,
        proof: [
          `栏目类别：${COLUMN_CLASSES[column.kind]}`,
          `最新日期：${column.newest}`,
          `检查日期：${today}`,
        ],
        department: column.department,
      },
    ]
  })
}
