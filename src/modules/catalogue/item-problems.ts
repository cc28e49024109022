import type { FieldProblem } from '#kernel/refusal.ts'
import type { Day } from '#law/index.ts'
import { type Organ, standingColumn } from '#modules/organs/index.ts'
import { statedBasis } from './cited-basis.ts'
import type { Item } from './contract.ts'
import { itemColumnsProblem } from './rules/item-columns.ts'
import { itemLimitProblem } from './rules/item-limit.ts'

const problem = (field: keyof Item, message: string | undefined): FieldProblem[] =>
  message === undefined ? [] : [{ field, message }]

function departmentProblems(item: Item, organ: Organ): FieldProblem[] {
  if (organ.departments.some((department) => department.id === item.department)) return []
  return problem('department', `本单位没有“${item.department}”这个部门，请核对责任部门。`)
}

function columnProblems(item: Item, organ: Organ): FieldProblem[] {
  return item.columns
    .filter((key) => !organ.site || !standingColumn(organ.site, key))
    .flatMap((key) => problem('columns', `本单位网站没有“${key}”这个栏目，请核对对应栏目。`))
}

function basisProblems(item: Item): FieldProblem[] {
  return item.basis
    .filter((cited) => typeof cited !== 'string' && !statedBasis(cited))
    .flatMap((cited) =>
      problem('basis', `没有查到“${Object.values(cited).join(' ')}”这一条，请核对，或者用文字写明依据。`),
    )
}

/** Everything that keeps an item out of the organ's catalogue, field by field. */
export function itemProblems(item: Item, organ: Organ, day: Day): FieldProblem[] {
  const otherProvision = item.basis.some((cited) => typeof cited === 'string' || cited.act !== 'OGI')
  return [
    ...departmentProblems(item, organ),
    ...columnProblems(item, organ),
    ...basisProblems(item),
    ...problem('columns', itemColumnsProblem(item)),
    ...problem('limitDays', itemLimitProblem({ ...item, otherProvision }, day)),
  ]
}
