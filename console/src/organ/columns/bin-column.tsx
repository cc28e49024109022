import { Link } from 'react-router'
import { CommandForm } from '../../forms/command-form.tsx'
import { ChoiceField, TextField } from '../../forms/fields.tsx'
import { columns, type SiteColumns } from '../../shell/api.ts'
import { useOrgan } from '../../shell/use-organ.ts'
import type { OpenColumn } from './column-drawer.tsx'

interface Values {
  into?: string | null
  reason: string
}

/** Takes a column off the site: says what it carries, and moves that into another column in the same act. */
export function BinColumn({ site, column, after }: { site: SiteColumns; column: OpenColumn; after(): void }) {
  const { organ } = useOrgan()
  if (column.kept) return <p className="quiet">{column.kept}</p>
  const others = site.columns
    .filter((one) => one.key !== column.key && one.closedOn === undefined)
    .map(({ key, name }) => ({ value: key, label: name }))
  const carries = column.carries.length > 0
  return (
    <section>
      <h2>移入回收站</h2>
      {carries ? <Carried column={column} /> : <p className="quiet">这个栏目还没有内容，可以直接移走。</p>}
      <CommandForm<Values, unknown>
        initial={{}}
        run={({ into = null, reason = '' }, key) =>
          columns.call.bin({ organ: organ.id, key, column: column.key, into, reason })
        }
        done="已移入回收站，门户网站正在更新。"
        after={after}
        submit="移入回收站"
        danger
        confirm="栏目从网站上撤下；内容不删除，可以随时取回。"
      >
        {carries && (
          <ChoiceField
            name="into"
            label="内容并入哪个栏目"
            options={others}
            help="每条信息的网址不变；旧的栏目网址自动转到新栏目。审校流程以新栏目的为准。"
          />
        )}
        <TextField name="reason" label="原因" max={200} />
      </CommandForm>
    </section>
  )
}

function Carried({ column }: { column: OpenColumn }) {
  const { to } = useOrgan()
  return (
    <>
      <p>这个栏目里还有：</p>
      <ul>
        {column.carries.map(({ what, count, link }) => (
          <li key={what}>
            <Link to={to(link)}>
              {what} {count}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
