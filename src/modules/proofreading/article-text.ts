import { sha256 } from '#kernel/canonical.ts'
import type { Finding } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import { proofread, type TextForm } from './proofread.ts'
import { htmlSource } from './read/html-source.ts'

/** An article as it is proofread: its title, its body in HTML, the texts of its files. */
export interface ArticleText {
  title: string
  body: string
  attachments: readonly ({ name: string; text: string } & TextForm)[]
}

/** A finding in an article: in which part, in which paragraph, and under which key it is answered. */
export interface ArticleFinding extends Finding {
  /** The same slip in the same paragraph keeps its key while that paragraph is not changed. */
  key: string
  /** 标题, 正文, or the name of a file. */
  part: string
  /** The paragraph, for showing where it stands. */
  paragraph: string
}

function findingsIn(
  part: string,
  text: string,
  knowledge: Knowledge,
  seen: Map<string, number>,
  form?: TextForm,
): ArticleFinding[] {
  const lines = text.split('\n')
  return proofread(text, knowledge, form).map((finding) => {
    const paragraph = lines[finding.line - 1] ?? ''
    const mark = JSON.stringify([
      part,
      finding.rule,
      finding.text,
      finding.column,
      finding.suggestion,
      paragraph,
    ])
    const times = (seen.get(mark) ?? 0) + 1
    seen.set(mark, times)
    return { ...finding, key: sha256(`${mark} ${times}`).slice(0, 32), part, paragraph }
  })
}

/** Proofreads an article with its title and files; the lines of the body are its paragraphs and table rows. */
export function proofreadArticle(article: ArticleText, knowledge: Knowledge): ArticleFinding[] {
  const seen = new Map<string, number>()
  return [
    ...findingsIn('标题', article.title, knowledge, seen),
    ...findingsIn('正文', htmlSource(article.body).text, knowledge, seen),
    ...article.attachments.flatMap(({ name, text, ...form }) =>
      findingsIn(name, text, knowledge, seen, form),
    ),
  ]
}
