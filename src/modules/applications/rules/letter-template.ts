import { type Basis, OGI, RECONSIDERATION } from '#law/index.ts'
import type { LetterForm } from './letter-form.ts'
import { COMMON, PLACEHOLDERS, type Placeholder } from './letter-placeholders.ts'

/** The words of a letter with places left open. */
export interface LetterWords {
  readonly title: string
  readonly body: string
}

/** What is wrong with a template: which field, and in words. */
interface TemplateProblem {
  readonly field: 'title' | 'body'
  readonly message: string
}

/** Why no template may leave out grounds, reasons and remedies. */
export const TEMPLATE_BASIS: readonly Basis[] = [OGI.cite('36'), RECONSIDERATION.cite('23.2')]

const OPEN = /\{([^{}]*)\}/g
const LONGEST_TITLE = 60

const isKnown = (name: string): name is Placeholder => Object.hasOwn(PLACEHOLDERS, name)

/** The placeholders in a text, whether they exist or not. */
function namesIn(text: string): string[] {
  return [...new Set([...text.matchAll(OPEN)].map(([, name = '']) => name.trim()))]
}

/** Everything that a kind of letter may use. */
export function offered(form: LetterForm): Placeholder[] {
  return [...COMMON, ...form.offers.filter((name) => !COMMON.includes(name))]
}

function namingProblem(form: LetterForm, field: TemplateProblem['field'], text: string): TemplateProblem[] {
  return namesIn(text).flatMap((name) => {
    if (!isKnown(name)) return [{ field, message: `没有“{${name}}”这个占位符，请从右边的列表里选。` }]
    if (!offered(form).includes(name))
      return [{ field, message: `“{${name}}”在${form.name}里没有内容可填，请去掉。` }]
    return []
  })
}

function braceProblem(body: string): TemplateProblem[] {
  const rest = body.replaceAll(OPEN, '')
  return /[{}]/.test(rest) ? [{ field: 'body', message: '有一个花括号没有配对，请检查占位符的写法。' }] : []
}

function missing(form: LetterForm, body: string): TemplateProblem[] {
  const used = namesIn(body)
  return form.needs
    .filter((name) => !used.includes(name))
    .map((name) => ({
      field: 'body',
      message: `${form.name}必须有“{${name}}”（${PLACEHOLDERS[name]}），不能删去。`,
    }))
}

// The remedies are printed as they are, last, so that nothing stands between them and the signature.
function remedyProblem(form: LetterForm, body: string): TemplateProblem[] {
  const lines = linesOf(body)
  const at = lines.findIndex((line) => line.includes('{救济}'))
  if (at < 0 || form.remedy === 'none') return []
  const alone = lines[at] === '{救济}' && at === lines.length - 1
  return alone ? [] : [{ field: 'body', message: '“{救济}”须单独成段，放在最后一段。' }]
}

function titleProblem(form: LetterForm, title: string): TemplateProblem[] {
  const length = [...title.trim()].length
  if (length === 0) return [{ field: 'title', message: '请写文书的标题。' }]
  if (length > LONGEST_TITLE) return [{ field: 'title', message: `标题最多 ${LONGEST_TITLE} 个字。` }]
  return namingProblem(form, 'title', title)
}

/** What keeps a template from being used. */
export function templateProblems(form: LetterForm, { title, body }: LetterWords): TemplateProblem[] {
  return [
    ...titleProblem(form, title),
    ...namingProblem(form, 'body', body),
    ...braceProblem(body),
    ...missing(form, body),
    ...remedyProblem(form, body),
  ]
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The values of the placeholders of one letter; what is not there is printed as nothing. */
export type Values = { readonly [name in Placeholder]?: string }

function filled(line: string, values: Values): string {
  return line.replace(OPEN, (whole, name: string) =>
    isKnown(name.trim()) ? (values[name.trim() as Placeholder] ?? '') : whole,
  )
}

/** The paragraphs of a letter; one that only held what is empty falls away. */
export function fillTemplate(body: string, values: Values): string[] {
  return linesOf(body)
    .filter((line) => line !== '{救济}')
    .flatMap((line) => linesOf(filled(line, values)))
}

/** The title of a letter. */
export function fillTitle(title: string, values: Values): string {
  return filled(title, values).trim()
}
