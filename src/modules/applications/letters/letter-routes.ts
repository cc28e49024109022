import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { previewStep } from '../actions/preview-step.ts'
import { letterKind, requireWords, restoreTemplate, saveTemplate } from '../actions/save-template.ts'
import { setLetters } from '../actions/set-letters.ts'
import { skipNumbers } from '../actions/skip-numbers.ts'
import { voidLetter } from '../actions/void-letter.ts'
import { letterFile } from '../letter-file.ts'
import { LETTER_FORMS } from '../rules/letter-forms.ts'
import { sheetFile } from './letter-sheets.ts'
import { openLetter } from './open-letter.ts'
import {
  counterOf,
  letterRegister,
  letterTemplate,
  letterTemplates,
  readLetterSettings,
  sampledOn,
} from './read-letters.ts'
import { sampleOf } from './sample-letter.ts'

type Asked<F extends (ctx: Context, input: never) => unknown> = Parameters<F>[1]

async function previewed(ctx: Context, input: Asked<typeof previewStep>) {
  const letters = await previewStep(ctx, input)
  return {
    letters: letters.map(({ kind, written }) => {
      const { organName: _, contact: _contact, demonstration: _demonstration, ...letter } = written.letter
      return { ...letter, name: LETTER_FORMS[kind].name }
    }),
  }
}

async function previewedPdf(ctx: Context, { at, ...input }: Asked<typeof previewStep> & { at: number }) {
  const letter = (await previewStep(ctx, input))[at]
  if (!letter) throw new Refusal('这一步没有文书。', 'conflict')
  return letterFile(letter.written.letter, 'pdf')
}

async function previewedTemplate(
  ctx: Context,
  { organ, kind: name, words }: { organ: string; kind: string; words: { title: string; body: string } },
) {
  const kind = letterKind(name)
  requireWords(kind, words)
  return letterFile(sampleOf(await sampledOn(ctx, organ), kind, words), 'pdf')
}

/** What the interface does with letters, name by name as in the contract. */
export const letterHandlers = {
  previewStep: previewed,
  previewStepPdf: previewedPdf,
  async letterFile(ctx: Context, input: Asked<typeof openLetter> & { format: 'pdf' | 'docx' }) {
    return letterFile(await openLetter(ctx, input), input.format)
  },
  async letterText(ctx: Context, input: Asked<typeof openLetter>) {
    const { paragraphs, addressee, title } = await openLetter(ctx, input)
    return { paragraphs, addressee, title }
  },
  letterSheet: sheetFile,
  voidLetter,
  letterRegister,
  skipNumbers: (ctx: Context, input: Asked<typeof skipNumbers>) =>
    skipNumbers(ctx, { ...input, series: counterOf(input.series) }),
  letterTemplates: (ctx: Context, { organ }: { organ: string }) => letterTemplates(ctx, organ),
  letterTemplate: (ctx: Context, { organ, kind }: { organ: string; kind: string }) =>
    letterTemplate(ctx, organ, letterKind(kind)),
  previewTemplate: previewedTemplate,
  saveTemplate,
  restoreTemplate,
  letterSettings: (ctx: Context, { organ }: { organ: string }) => readLetterSettings(ctx, organ),
  setLetters,
}
