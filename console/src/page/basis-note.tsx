import { type Basis, citation } from '#law/index.ts'

/** The articles something rests on, with their gist on demand. */
export function BasisNote({ basis }: { basis: readonly Basis[] }) {
  if (basis.length === 0) return null
  return (
    <details className="basis">
      <summary>依据：{basis.map(citation).join('，')}</summary>
      {basis.map((one) => (
        <p key={`${one.act}:${one.article}`}>
          {citation(one)}
          {one.number && `（${one.number}）`}：{one.gist}
        </p>
      ))}
    </details>
  )
}
