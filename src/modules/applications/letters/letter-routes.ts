import type { Context } from '#kernel/context.ts'
import { Refusal } from '#kernel/refusal.ts'
import { previewStep } from '../actions/preview-step.ts'
import { letterKind, requireWords, restoreTemplate, saveTemplate } from '../actions/save-template.ts'
import { setLetters } from '../actions/set-letters.ts'
import { skipNumbers } from '../actions/skip-numbers.ts'
import { voidLetter } from '../actions/void-letter.ts'
import { hidingIn } from '../hide-identity.ts'
import { type LetterFormat, letterFile } from '../letter-file.ts'
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

interface LetterNamed {
  organ: string
  id: string
  number: string
}

async function previewed(ctx: Context, input: Asked<typeof previewStep>) {
  const letters = await previewStep(ctx, input)
  const hide = await hidingIn(ctx, input.organ, input.id)
  return {
    letters: letters.map(({ kind, written }) => {
      const shown = hide(written.letter, LETTER_FORMS[kind].to)
      const { organName: _, contact: _contact, demonstration: _demonstration, ...letter } = shown
      return { ...letter, name: LETTER_FORMS[kind].name }
    }),
  }
}

async function previewedPdf(ctx: Context, { at, ...input }: Asked<typeof previewStep> & { at: number }) {
  const letter = (await previewStep(ctx, input))[at]
  if (!letter) throw new Refusal('这一步没有文书。', 'conflict')
  const hide = await hidingIn(ctx, input.organ, input.id)
  return letterFile(hide(letter.written.letter, LETTER_FORMS[letter.kind].to), 'pdf')
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
  async letterFile(ctx: Context, { format, organ, id, number }: LetterNamed & { format: LetterFormat }) {
    return letterFile(await openLetter(ctx, { organ, id, number }), format)
  },
  // The words are there to be written anew, so that they are as they were sent; the addressee is hidden.
  async letterText(ctx: Context, { organ, id, number }: LetterNamed) {
    const { addressee } = await openLetter(ctx, { organ, id, number })
    const { paragraphs, title } = await openLetter(ctx, { organ, id, number, full: true })
    return { paragraphs, addressee, title }
  },
  letterSheet: (ctx: Context, { organ, id, sheet, who, format }: Asked<typeof sheetFile>) =>
    sheetFile(ctx, { organ, id, sheet, who, format }),
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
