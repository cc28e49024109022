import type { Check } from '../check.ts'
import { dateFormMarks } from '../rules/date-forms.ts'
import { documentNumberMarks } from '../rules/document-numbers.ts'
import { listedTitleMarks } from '../rules/listed-titles.ts'
import { numberingMarks } from '../rules/numbering-levels.ts'
import { unpairedMarks } from '../rules/paired-marks.ts'
import { stopMarks } from '../rules/stops.ts'

/** The checks that rest on a norm for official letters, marks or figures. */
export const NORM_CHECKS: readonly Check[] = [
  {
    rule: 'document-number',
    name: '发文字号',
    severity: 'must-answer',
    look: ({ text }) => documentNumberMarks(text),
  },
  { rule: 'date-form', name: '日期写法', severity: 'hint', look: ({ text }) => dateFormMarks(text) },
  {
    rule: 'numbering',
    name: '层次序数',
    severity: 'must-answer',
    needsParagraphs: true,
    look: ({ lines }) => numberingMarks(lines),
  },
  {
    rule: 'paired-marks',
    name: '成对标点',
    severity: 'must-answer',
    needsParagraphs: true,
    look: ({ lines }) => unpairedMarks(lines),
  },
  { rule: 'stops', name: '标点和数字', severity: 'hint', look: ({ text }) => stopMarks(text) },
  { rule: 'listed-titles', name: '并列书名号', severity: 'hint', look: ({ text }) => listedTitleMarks(text) },
]
