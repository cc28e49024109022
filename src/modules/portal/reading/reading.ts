/** How a reader wants every page shown. Kept in a cookie of theirs, nowhere else. */
export interface Reading {
  size: 'normal' | 'large' | 'largest'
  colours: 'normal' | 'contrast'
  script: 'simplified' | 'traditional'
  voice: 'silent' | 'aloud'
}

/** As every page is written. */
export const AS_WRITTEN: Reading = {
  size: 'normal',
  colours: 'normal',
  script: 'simplified',
  voice: 'silent',
}

/** The choices of each question, in the order they are offered, with their words. */
export const READING_CHOICES: { [K in keyof Reading]: { label: string; choices: [Reading[K], string][] } } = {
  size: {
    label: '字号',
    choices: [
      ['normal', '标准'],
      ['large', '大字'],
      ['largest', '特大字'],
    ],
  },
  colours: {
    label: '颜色',
    choices: [
      ['normal', '白底黑字'],
      ['contrast', '黑底黄字（高对比）'],
    ],
  },
  script: {
    label: '文字',
    choices: [
      ['simplified', '简体'],
      ['traditional', '繁體'],
    ],
  },
  voice: {
    label: '朗读',
    choices: [
      ['silent', '不朗读'],
      ['aloud', '页面上方显示朗读按钮'],
    ],
  },
}

/** Where the script stands that reads pages aloud to those who asked for it. */
export const READ_ALOUD = '/assets/read-aloud.js'

export const READING_COOKIE = 'reading'

/** The first of the words that is an answer to the question, or how pages are written. */
export function chosen<K extends keyof Reading>(key: K, words: readonly string[]): Reading[K] {
  const found = READING_CHOICES[key].choices.find(([value]) => words.includes(value))
  return found?.[0] ?? AS_WRITTEN[key]
}

/** The words that differ from how pages are written, as a cookie's value: 'large-contrast', '' for none. */
export function readingWords(reading: Reading): string {
  const keys = Object.keys(AS_WRITTEN) as (keyof Reading)[]
  return keys.flatMap((key) => (reading[key] === AS_WRITTEN[key] ? [] : [reading[key]])).join('-')
}

/** What such words mean; unknown ones mean nothing. */
export function readingOf(words: string): Reading {
  const parts = words.split('-')
  return {
    size: chosen('size', parts),
    colours: chosen('colours', parts),
    script: chosen('script', parts),
    voice: chosen('voice', parts),
  }
}

const COOKIE = /(?:^|;\s*)reading=([a-z-]+)/

/** What the reader chose, from the request's cookies; undefined when pages go out as written. */
export function readingIn(cookies: string | undefined): Reading | undefined {
  const words = COOKIE.exec(cookies ?? '')?.[1]
  if (words === undefined) return undefined
  const reading = readingOf(words)
  return readingWords(reading) === '' ? undefined : reading
}
