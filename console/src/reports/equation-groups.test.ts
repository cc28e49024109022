import { expect, it } from 'vitest'
import { equationGroups } from './equation-groups.ts'

const equation = (id: string, where: string, holds = true) => ({ id, formula: `${id} 的等式`, where, holds })

it('gathers the places of one equation and puts what fails first', () => {
  const groups = equationGroups([equation('R1', '甲'), equation('R2', '乙'), equation('R2', '丙', false)])
  expect(groups.map(({ key, places, broken }) => [key, places.length, broken.length])).toEqual([
    ['R2 R2 的等式', 2, 1],
    ['R1 R1 的等式', 1, 0],
  ])
})

it('keeps the same number apart when it says something else', () => {
  const [one, other] = [equation('R5', '甲'), { ...equation('R5', '乙'), formula: '另一个' }]
  expect(equationGroups([one, other])).toHaveLength(2)
})
