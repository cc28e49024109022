import type { Organ } from './use-organ.ts'

/** The name of a department of the organ; what is not one is given back as it is. */
export function departmentName(organ: Pick<Organ, 'departments'>, id: string): string {
  return organ.departments.find((department) => department.id === id)?.name ?? id
}

/** The name of a column of the organ's site. */
export function columnName(organ: Pick<Organ, 'site'>, key: string): string {
  return organ.site?.columns.find((column) => column.key === key)?.name ?? key
}

/** The departments to choose from. */
export function departmentChoices(organ: Pick<Organ, 'departments'>) {
  return organ.departments.map(({ id, name }) => ({ value: id, label: name }))
}

/** The columns of the site to choose from. */
export function columnChoices(organ: Pick<Organ, 'site'>) {
  return (organ.site?.columns ?? []).map(({ key, name }) => ({ value: key, label: name }))
}
