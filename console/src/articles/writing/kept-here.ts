import type { Copy } from './keeper.ts'

const DATABASE = 'gongkai-drafts'
const STORE = 'copies'

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no storage'))
  })
}

async function copies(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  const database = await answered(opening)
  const transaction = database.transaction(STORE, mode)
  transaction.oncomplete = () => database.close()
  return transaction.objectStore(STORE)
}

/** A copy of a draft in this browser: what has not reached the server yet. One place per person and draft. */
export interface KeptHere<V> {
  read(): Promise<Copy<V> | undefined>
  keep(copy: Copy<V> | undefined): Promise<void>
}

/** The place for the copy of that name. */
export function keptHere<V>(name: string): KeptHere<V> {
  return {
    async read() {
      return (await answered((await copies('readonly')).get(name))) as Copy<V> | undefined
    },
    async keep(copy) {
      const store = await copies('readwrite')
      if (copy) await answered(store.put(copy, name))
      else await answered(store.delete(name))
    },
  }
}
