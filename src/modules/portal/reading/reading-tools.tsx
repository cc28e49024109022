import type { ReactNode } from 'react'

/** Where the ways of reading are chosen, coming back to `path` afterwards. */
export function readingPath(choice: Record<string, string>, path: string): string {
  return `/reading?${new URLSearchParams({ ...choice, back: path })}`
}

/**
 * One tap to larger type, stronger colours or traditional characters. Pages are files, so both ways stand in the
 * page and the style shows the one that is not on.
 */
export function ReadingTools({ path, english }: { path: string; english?: string | undefined }): ReactNode {
  const link = (choice: Record<string, string>, words: string, shown: string) => (
    <a className={shown} href={readingPath(choice, path)} rel="nofollow">
      {words}
    </a>
  )
  return (
    <nav className="reading-tools" aria-label="阅读方式">
      <div className="wrap">
        {link({ size: 'large' }, '大字版', 'when-normal-size')}
        {link({ size: 'normal' }, '标准字号', 'when-large')}
        {link({ colours: 'contrast' }, '高对比', 'when-normal-colours')}
        {link({ colours: 'normal' }, '标准颜色', 'when-contrast')}
        {link({ script: 'traditional' }, '繁體', 'when-simplified')}
        {link({ script: 'simplified' }, '简体', 'when-traditional')}
        {link({ voice: 'aloud' }, '朗读', 'when-silent')}
        {link({ voice: 'silent' }, '不再朗读', 'when-aloud')}
        <a href={readingPath({}, path)} rel="nofollow">
          阅读设置
        </a>
        {english && (
          <a href={english} lang="en" hrefLang="en">
            English
          </a>
        )}
      </div>
    </nav>
  )
}
