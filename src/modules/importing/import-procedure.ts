import type { Procedure } from '#kernel/ledger/index.ts'

/** What can happen to one import. */
export type ImportEvent =
  | {
      kind: 'import-asked'
      payload: {
        from: 'platform' | 'wxr'
        origin: string
        address: string
        file: string | null
        column: string
      }
    }
  | { kind: 'import-stopped'; payload: { reached: number } }
  | { kind: 'import-gone-on'; payload: { reached: number } }
  | { kind: 'import-finished'; payload: { taken: number; known: number; refused: number } }

type Import = { finished: boolean; stopped: boolean } | undefined

/** The stream of one import: who asked for it, from where, and what it came to. */
export const importProcedure: Procedure<Import, ImportEvent> = {
  kind: 'import',
  begin: undefined,
  apply: (_, { kind }) => ({ finished: kind === 'import-finished', stopped: kind === 'import-stopped' }),
}
