import { describe, expect, it } from 'vitest'
import { NUMERALS, PUNCTUATION } from '#law/index.ts'
import { stopMarks } from './stops.ts'

const read = (text: string) =>
  stopMarks(text).map(({ start, end, suggestion }) => `${text.slice(start, end)}→${suggestion}`)

describe(`${PUNCTUATION.heading('点号')}，${NUMERALS.heading('阿拉伯数字')}`, () => {
  it.each([
    ['各村委会,各部门', [',→，']],
    ['要求如下:一是', [':→：']],
    ['工作到位;按时完成.', [';→；', '.→。']],
    ['洋青镇(榕坡村)公示', ['(榕坡村)→（榕坡村）']],
    ['落实"三审三校"制度', ['"三审三校"→“三审三校”']],
    ['补贴１２０元', ['１２０→120']],
    ['已经完成。。', ['。。→。']],
    ['各村，，各部门', ['，，→，']],
    ['已经完成，。', ['，。→。']],
    ['连续下了三、四天雨', ['三、四→三四']],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(found)
  })

  it.each([
    '时间：8:30至17:30，电话：0759-7231356',
    '网址 https://www.suixi.gov.cn/,邮箱 a@b.cn',
    '增长3.5%，共1,200元',
    '第三、四季度',
    '二、三产业融合',
    '……——！？',
    '（2024）粤0823行初12号',
  ])('%s stands', (text) => {
    expect(read(text)).toEqual([])
  })

  it('rests on the norms', () => {
    const basis = (text: string) => stopMarks(text)[0]?.basis
    expect(basis('甲方,乙方')).toEqual(PUNCTUATION.cite('点号'))
    expect(basis('镇(村)')).toEqual(PUNCTUATION.cite('括号'))
    expect(basis('"镇村"')).toEqual(PUNCTUATION.cite('引号'))
    expect(basis('１２')).toEqual(NUMERALS.cite('阿拉伯数字'))
    expect(basis('三、四天')).toEqual(NUMERALS.cite('概数'))
  })
})
