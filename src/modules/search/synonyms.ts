import type { Database } from '#kernel/database.ts'
import { synonymRows } from './synonym-store.ts'
import { folded } from './terms.ts'

/** How people say it, and how papers write it. Written for this project. */
export const BASE_SYNONYMS: readonly (readonly string[])[] = [
  ['低保', '最低生活保障'],
  ['五保', '特困人员', '特困供养'],
  ['新农合', '合作医疗', '城乡居民基本医疗保险', '城乡居民医保'],
  ['医保', '医疗保险'],
  ['养老金', '基本养老保险'],
  ['社保', '社会保险'],
  ['种粮补贴', '耕地地力保护补贴'],
  ['老人补贴', '高龄津贴'],
  ['危房改造', '农村危房改造'],
  ['建房', '宅基地'],
  ['征地', '土地征收'],
  ['独生子女', '计划生育奖励扶助'],
  ['招标', '采购'],
  ['三公', '三公经费'],
  ['一把手', '主要负责人'],
  ['信访', '上访'],
  ['身份证', '居民身份证'],
  ['户口', '户籍'],
]

const BASE = BASE_SYNONYMS.map((group) => group.map(folded))

/** What means the same in a search. */
export interface Same {
  /** Every word that stands in a group. */
  known: ReadonlySet<string>
  /** A word and all that mean the same. */
  alternativesTo(word: string): string[]
}

/** What means the same in an organ's searches now: of the program itself, and as its people said. */
export async function sameIn(db: Database, organ: string | undefined): Promise<Same> {
  const groups = [...BASE, ...(await synonymRows(db, organ))]
  return {
    known: new Set(groups.flat()),
    alternativesTo: (word) => [...new Set([word, ...groups.filter((group) => group.includes(word)).flat()])],
  }
}
