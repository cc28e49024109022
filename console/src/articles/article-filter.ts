import type { Article } from './api.ts'

/** What a list of articles is narrowed to. */
export interface ArticleFilter {
  status?: Article['status']
  column?: string
  department?: string
  text?: string
  page?: number
}

const KNOWN: readonly string[] = [
  'draft',
  'returned',
  'source-review',
  'first-review',
  'first-proof',
  'second-review',
  'second-proof',
  'third-proof',
  'final-review',
  'approved',
  'kept-back',
  'published',
  'withdrawn',
] satisfies Article['status'][]

const isStatus = (text: string | null): text is Article['status'] => text !== null && KNOWN.includes(text)

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
