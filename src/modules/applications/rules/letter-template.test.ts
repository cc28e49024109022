import { describe, expect, it } from 'vitest'
import { OGI, RECONSIDERATION } from '#law/index.ts'
import { LETTER_FORMS } from './letter-forms.ts'
import { fillTemplate, fillTitle, offered, TEMPLATE_BASIS, templateProblems } from './letter-template.ts'

const form = LETTER_FORMS['record-refused']
const messages = (body: string, title = form.title) =>
  templateProblems(form, { title, body }).map(({ field, message }) => `${field}：${message}`)

describe('the template of a letter', () => {
  it('rests on the duty to give reasons and remedies', () => {
    expect(TEMPLATE_BASIS).toEqual([OGI.cite('36'), RECONSIDERATION.cite('23.2')])
  })

  it('stands as it is built in', () => {
    expect(messages(form.body)).toEqual([])
  })

  it.each([
    ['an unknown placeholder is named', form.body.replace('{正文}', '{正文}{申请日期}'), '没有“{申请日期}”'],
    [
      'one with nothing to fill it is named',
      form.body.replace('{正文}', '{正文}{金额}'),
      '“{金额}”在不予更正告知书里没有内容可填',
    ],
    ['the remedy cannot be removed', form.body.replace('{救济}', ''), '必须有“{救济}”'],
    ['the ground cannot be removed', form.body.replace('{依据}', '有关法律'), '必须有“{依据}”'],
    ['the remedy stands alone', form.body.replace('{救济}', '此外，{救济}'), '须单独成段'],
    ['nothing comes after the remedy', `${form.body}\n特此告知。`, '放在最后一段'],
    ['a brace without its fellow is found', `{${form.body}`, '没有配对'],
  ])('%s', (_, body, told) => {
    expect(messages(body).join()).toContain(told)
  })

  it.each([
    ['', '请写文书的标题'],
    ['长'.repeat(60), null],
    ['长'.repeat(61), '最多 60 个字'],
    ['{文号}告知书', '没有“{文号}”'],
  ])('of title “%s” is told %s', (title, told) => {
    const found = messages(form.body, title).join()
    if (told === null) expect(found).toBe('')
    else expect(found).toContain(told)
  })

  it('offers the common placeholders and its own, each once', () => {
    const names = offered(form)
    expect(names).toContain('正文')
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('filling a template', () => {
  it('drops paragraphs that only held what is empty, and keeps several given at once', () => {
    expect(
      fillTemplate('甲{理由}\n{内容}\n{正文}\n{救济}', { 理由: '乙', 正文: '丙\n丁', 救济: '戊' }),
    ).toEqual(['甲乙', '丙', '丁'])
  })

  it('does not fill what a person typed', () => {
    expect(fillTemplate('{正文}', { 正文: '见{依据}', 依据: '某条' })).toEqual(['见{依据}'])
    expect(fillTitle('{本机关}告知书', { 本机关: '某镇' })).toBe('某镇告知书')
  })
})
