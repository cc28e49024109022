import type { Article } from './api.ts'

type Step = Article['steps'][number]

/** One step of the article, with whether it may be taken. */
export function stepOf(article: Pick<Article, 'steps'>, step: Step['step']): Step | undefined {
  return article.steps.find((one) => one.step === step)
}
