import { EmptyNote } from '../../page/empty-note.tsx'
import { StepButton } from '../../page/step-button.tsx'
import { columns, type SiteColumns } from '../../shell/api.ts'
import { useOrgan } from '../../shell/use-organ.ts'

/** The recycle bin: columns taken off the site, each with the way back. */
export function BinnedColumns({ site, may }: { site: SiteColumns; may: boolean }) {
  const { organ } = useOrgan()
  return (
    <section className="column-section">
      <h2>回收站</h2>
      {site.binned.length === 0 && (
        <EmptyNote title="回收站是空的">移入回收站的栏目一直留在这里，随时可以取回。</EmptyNote>
      )}
      <ul className="rows">
        {site.binned.map(({ column, intoName, binnedOn, reason }) => (
          <li key={column.key} className="column-row">
            <div className="column-words">
              <strong>{column.name}</strong>
              <p className="quiet">
                {binnedOn} 移入{intoName ? `，内容并入“${intoName}”` : ''}。原因：{reason}
              </p>
            </div>
            {may && (
              <StepButton
                terse
                label={`取回 ${column.name}`}
                effect={
                  intoName
                    ? `“${column.name}”回到网站，原来归它的信息从“${intoName}”回到这个栏目。`
                    : `“${column.name}”回到网站。`
                }
                run={(_, key) => columns.call.restore({ organ: organ.id, key, column: column.key })}
                done="已取回，门户网站正在更新。"
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
