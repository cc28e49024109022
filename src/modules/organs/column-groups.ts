import type { Organ } from './organ.ts'

/** The groups a column may stand in, in the order of a site's navigation. */
export const COLUMN_GROUPS: readonly { key: string; name(organ: Pick<Organ, 'shortName'>): string }[] = [
  { key: 'news', name: (organ) => `${placeName(organ)}动态` },
  { key: 'affairs', name: () => '政务公开' },
  { key: 'organisation', name: () => '组织机构' },
  { key: 'documents', name: () => '部门文件' },
  { key: 'disclosure', name: () => '政府信息公开' },
]

/** '洋青镇' is 洋青 to its people; a name of two characters stays whole. */
export function placeName({ shortName }: Pick<Organ, 'shortName'>): string {
  return shortName.length > 2 ? shortName.replace(/[县镇乡村]$/, '') : shortName
}

/** What a group is called on this organ's site; undefined when it is not one of the navigation's. */
export function groupName(organ: Pick<Organ, 'shortName'>, group: string): string | undefined {
  return COLUMN_GROUPS.find(({ key }) => key === group)?.name(organ)
}
