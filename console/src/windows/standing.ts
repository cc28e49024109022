import type { Tone } from '../page/chip.tsx'
import type { ServiceWindow } from './api.ts'

type Listed = ServiceWindow['guides'][number]

const WORDS: Record<Listed['standing'], { text: string; tone: Tone }> = {
  draft: { text: '未发布', tone: 'plain' },
  published: { text: '已发布', tone: 'good' },
  changed: { text: '有修改未发布', tone: 'warn' },
  withdrawn: { text: '已撤下', tone: 'bad' },
}

/** How a guide stands, in a word. */
export function standingWords({ standing }: Pick<Listed, 'standing'>) {
  return WORDS[standing]
}
