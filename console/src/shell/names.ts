import { standingColumn } from '#modules/organs/contract.ts'
import type { Organ } from './use-organ.ts'

/** The name of a department of the organ; what is not one is given back as it is. */
export function departmentName(organ: Pick<Organ, 'departments'>, id: string): string {
  return organ.departments.find((department) => department.id === id)?.name ?? id
}

/** The name of a column of the organ's site. */
export function columnName(organ: Pick<Organ, 'site'>, key: string): string {
  return (organ.site && standingColumn(organ.site, key)?.name) ?? key
}

/** The departments to choose from. */
export function departmentChoices(organ: Pick<Organ, 'departments'>) {
  return organ.departments.map(({ id, name }) => ({ value: id, label: name }))
}

/** The columns of the site to choose from. */
export function columnChoices(organ: Pick<Organ, 'site'>) {
  return (organ.site?.columns ?? []).map(({ key, name }) => ({ value: key, label: name }))
}

/** The columns as choices for what stands in one already, which may have been filed under one that moved. */
export function columnChoicesBeside(organ: Pick<Organ, 'site'>, key: string | undefined) {
  const choices = columnChoices(organ)
  if (key === undefined || choices.some(({ value }) => value === key)) return choices
  const standing = organ.site && standingColumn(organ.site, key)
  return standing ? [...choices, { value: key, label: standing.name }] : choices
}

/** The columns that take new documents. */
export function openColumnChoices(organ: Pick<Organ, 'site'>) {
  const open = organ.site?.columns.filter(({ closedOn }) => closedOn === undefined) ?? []
  return open.map(({ key, name }) => ({ value: key, label: name }))
}

/** The key of the column in which what was filed under a key stands now. */
export function standingKey(organ: Pick<Organ, 'site'>, key: string): string {
  return (organ.site && standingColumn(organ.site, key)?.key) ?? key
}
