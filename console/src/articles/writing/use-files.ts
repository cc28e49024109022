import { useMemo, useRef } from 'react'
import type { BodyFiles } from '../../editor/body-files.ts'
import { useOrgan } from '../../shell/use-organ.ts'
import { type Article, articles, type Edition } from '../api.ts'
import type { DraftValues } from '../draft-values.ts'
import type { Keeper } from './keeper.ts'

function addressIn(organ: string, article: Article, edition: Edition, name: string): string | undefined {
  const file = edition.attachments.find((one) => one.name === name)
  if (!file) return undefined
  return `/api/organs/${organ}/articles/${article.id}/editions/${edition.number}/attachments/${file.hash}`
}

/** The files of an edition, to be shown in its text. */
export function useEditionFiles(article: Article, edition: Edition): BodyFiles {
  const { organ } = useOrgan()
  return useMemo(
    () => ({ addressOf: (name) => addressIn(organ.id, article, edition, name) }),
    [organ.id, article, edition],
  )
}

/** The files of a draft: pictures may be added, and are seen before the server has told of them. */
export function useDraftFiles(
  article: Article,
  edition: Edition,
  keeper: Keeper<DraftValues>,
  changed: () => Promise<unknown>,
): BodyFiles {
  const { organ } = useOrgan()
  const fresh = useRef(new Map<string, string>())
  return {
    addressOf: (name) => fresh.current.get(name) ?? addressIn(organ.id, article, edition, name),
    async addPicture(picture) {
      const file = new File([picture], '图片', { type: picture.type })
      const key = crypto.randomUUID()
      const { name } = await keeper.inTurn((seen) =>
        articles.call.addPicture({
          ...{ organ: organ.id, id: article.id, key, file },
          ...(seen === undefined ? {} : { seen }),
        }),
      )
      fresh.current.set(name, URL.createObjectURL(picture))
      void changed()
      return name
    },
  }
}
