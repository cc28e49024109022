import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { markUnsaved, offerSaving } from '../../forms/unsaved.ts'
import { useSession } from '../../session/use-session.ts'
import { useOrgan } from '../../shell/use-organ.ts'
import { type Article, articles, type Edition } from '../api.ts'
import { type DraftValues, fromValues } from '../draft-values.ts'
import { type Keeper, type Keeping, openKeeper } from './keeper.ts'
import { keptHere } from './kept-here.ts'

const SAFE: ReadonlySet<Keeping> = new Set(['still', 'saved'])

/** The places of this person's copies of a draft: the one being typed, and one found from before. */
export function usePlaces(article: Article) {
  const person = useSession()?.id ?? ''
  const { organ } = useOrgan()
  const name = `${person}/${organ.id}/${article.id}`
  return useState(() => ({
    typed: keptHere<DraftValues>(name),
    found: keptHere<DraftValues>(`${name}/found`),
  }))[0]
}

/** Keeps the draft of an article while this page is open. */
export function useKeeper(article: Article, base: Edition, places: ReturnType<typeof usePlaces>) {
  const { organ } = useOrgan()
  const client = useQueryClient()
  const status = useRef(article.status)
  status.current = article.status
  const [keeper] = useState(() =>
    openKeeper<DraftValues>({
      seen: base.contentHash,
      // Elsewhere a save voids signatures or begins a new edition: that is for the person to decide.
      automatic: () => status.current === 'draft' || status.current === 'returned',
      save: (values, seen, key) =>
        articles.call.save({
          ...{ organ: organ.id, id: article.id, key },
          ...(seen === undefined ? {} : { seen }),
          ...fromValues(values),
        }),
      keepHere: places.typed.keep,
    }),
  )
  const state = useSyncExternalStore(keeper.subscribe, keeper.state)
  useWatch(keeper, state.keeping)
  const input = { organ: organ.id, id: article.id }
  const refresh = () => client.fetchQuery({ ...articles.ask.get.queryOptions({ input }), staleTime: 0 })
  return { keeper, state, refresh }
}

function useWatch(keeper: Keeper<DraftValues>, keeping: Keeping): void {
  const form = useId()
  useEffect(() => {
    markUnsaved(form, !SAFE.has(keeping))
    return () => markUnsaved(form, false)
  }, [form, keeping])
  useEffect(() => offerSaving(form, () => keeper.saveNow()), [form, keeper])
  useEffect(() => {
    const again = () => void keeper.saveNow()
    globalThis.addEventListener('online', again)
    return () => {
      globalThis.removeEventListener('online', again)
      keeper.close()
    }
  }, [keeper])
}
