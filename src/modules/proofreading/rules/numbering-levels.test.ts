import { describe, expect, it } from 'vitest'
import { LETTER } from '#law/index.ts'
import { numberingMarks } from './numbering-levels.ts'

function read(...texts: string[]) {
  let start = 0
  const lines = texts.map((text) => {
    const line = { start, text }
    start += text.length + 1
    return line
  })
  return numberingMarks(lines).map(
    (mark) => `${texts.join('\n').slice(mark.start, mark.end)} ${mark.message}`,
  )
}

describe(LETTER.heading('结构层次'), () => {
  it('tells of numbers that jump or come twice', () => {
    expect(read('一、目标', '三、要求')).toEqual(['三、 层次序数不连续：上一个序数是 1，这里是 3'])
    expect(read('一、目标', '二、任务', '二、要求')).toHaveLength(1)
    expect(read('（一）甲', '（二）乙', '（四）丁')).toHaveLength(1)
    expect(read('十、甲', '十二、乙')).toHaveLength(2)
    expect(numberingMarks([{ start: 0, text: '二、从二开始' }])[0]?.basis).toEqual(LETTER.cite('结构层次'))
  })

  it('tells of a wrong mark behind the number', () => {
    expect(read('一．目标')).toEqual(['一． 层次序数写作“一、”“（一）”“1.”“（1）”'])
    expect(read('（一）、目标')).toHaveLength(1)
    expect(read('1、目标')).toHaveLength(1)
  })

  it.each([
    [['一、甲', '（一）乙', '（二）丙', '二、丁', '（一）戊']],
    [['1.甲', '2.乙', '正文', '1.又一处从头']],
    [['2024年工作情况', '3.5万元用于修路']],
    [['（1）甲', '（2）乙']],
    [['合计\t3\t4']],
  ])('finds nothing in %j', (texts) => {
    expect(read(...texts)).toEqual([])
  })
})
