import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ArticleData } from '../pages/article-json.ts'
import { dataPath } from '../shell/paths.ts'
import { fileFor } from './disk-name.ts'

/** What programs read of a document, from where it was published; undefined when it is not there. */
export async function readArticleData(siteFolder: string, path: string): Promise<ArticleData | undefined> {
  const text = await readFile(join(siteFolder, fileFor(dataPath(path))), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}
