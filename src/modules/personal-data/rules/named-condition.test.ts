import { describe, expect, it } from 'vitest'
import { PIPL } from '#law/index.ts'
import { canBeName, namedConditions, SENSITIVE_STANDING, tellsCondition } from './named-condition.ts'

const namesIn = (text: string) => namedConditions(text).map(({ start, end }) => text.slice(start, end))

describe(PIPL.heading('28'), () => {
  it.each([
    ['王建国，男，患尿毒症', '王建国'],
    ['村民李小红身患乳腺癌', '李小红'],
    ['陈小妹系低保户', '陈小妹'],
    ['患者赵一，住院治疗', '赵一'],
    ['低保户：周大明等3户', '周大明'],
    ['林小军（肢体残疾）', '林小军'],
    ['黄阿婆因病致贫', '黄阿婆'],
  ])('covers the name in %j', (text, name) => {
    expect(namesIn(text)).toEqual([name])
    expect(SENSITIVE_STANDING).toEqual(PIPL.cite('28'))
  })

  it.each([
    '残疾人康复、培训项目',
    '全镇低保户共320户',
    '对困难群众高度重视',
    '低保户申请条件',
    '患者安全目标',
    '李小红为洋青村村民',
    '防止脱贫户返贫',
    '帮扶贫困户32户',
  ])('leaves %j alone', (text) => expect(namesIn(text)).toEqual([]))

  it('knows names from words', () => {
    expect(['王伟', '欧阳小明'].every(canBeName)).toBe(true)
    expect(['合计', '康复', '桥头村', '王伟伟伟伟'].some(canBeName)).toBe(false)
    expect(tellsCondition('肢体残疾')).toBe(true)
    expect(tellsCondition('农村低保')).toBe(false)
  })
})
