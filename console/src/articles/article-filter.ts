import type { Article } from './api.ts'

/** What a list of articles is narrowed to. */
export interface ArticleFilter {
  status?: Article['status']
  column?: string
  department?: string
  text?: string
  page?: number
}

const KNOWN: Record<Article['status'], true> = {
  draft: true,
  returned: true,
  'source-review': true,
  'first-review': true,
  'first-proof': true,
  'second-review': true,
  'second-proof': true,
  'third-proof': true,
  'final-review': true,
  approved: true,
  'kept-back': true,
  published: true,
  withdrawn: true,
  binned: true,
}

const isStatus = (text: string | null): text is Article['status'] => text !== null && text in KNOWN

/** Reads what an address narrows the list to; what makes no sense is left out. */
export function readFilter(params: URLSearchParams): ArticleFilter {
  const status = params.get('status')
  const page = Number(params.get('page'))
  const text = (name: 'column' | 'department' | 'text') => {
    const value = params.get(name)
    return value ? { [name]: value } : {}
  }
  return {
    ...(isStatus(status) ? { status } : {}),
    ...text('column'),
    ...text('department'),
    ...text('text'),
    ...(Number.isInteger(page) && page > 1 ? { page } : {}),
  }
}

/** Writes it into an address, only what is set. */
export function writeFilter(filter: ArticleFilter): Record<string, string> {
  const set = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '' && value !== 1)
  return Object.fromEntries(set.map(([name, value]) => [name, String(value)]))
}
