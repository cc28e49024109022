import type { ArticleDraft, LiveText } from '#modules/articles/index.ts'
import type { Organ } from '#modules/organs/index.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The receiver's draft of a text sent up: the text as it is, its source named, and a way back to the original. */
export function copyDraft(
  text: LiveText,
  sender: Organ,
  place: { column: string; department: string },
): ArticleDraft {
  const { documentNumber, madeOn, theme, genre, keywords, summary, facts } = text.metadata
  const origin = `<p>来源：${escaped(sender.name)}　<a href="${escaped(text.path)}">查看原文</a></p>`
  return {
    ...place,
    title: text.title,
    body: `${text.body}${origin}`,
    documentNumber,
    madeOn,
    source: sender.name,
    theme,
    genre,
    keywords,
    summary,
    ...(facts ? { articleClass: facts.class, facts: { ...facts.values } } : {}),
  }
}
