import { z } from 'zod'
import { commandKey, line, organId, route } from '#kernel/contract.ts'
import { BinnedColumnSchema, ColumnSchema, SECTION_KEYS } from './column.ts'

const one = z.object({ organ: organId })
const column = z.string().max(40)
const changing = one.extend({ key: commandKey, column })
const done = z.object({ ok: z.literal(true) })
const reason = line('原因', 200)
const words = ColumnSchema.pick({ name: true, description: true, keywords: true })
const section = z.enum(SECTION_KEYS, '请选择放在哪一组下面。')

const CarriedSchema = z.object({ what: z.string(), count: z.string(), link: z.string() })

const posted = (path: `/${string}`, summary: string) => ({ method: 'POST', path, summary }) as const

/** What the console may ask about the columns of a site. */
export const columnsContract = {
  list: route
    .meta({ permission: 'organ.read' })
    .route({ method: 'GET', path: '/organs/{organ}/columns', summary: '网站栏目' })
    .input(one)
    .output(
      z.object({
        sitePath: z.string(),
        columns: z.array(
          ColumnSchema.extend({ carries: z.array(CarriedSchema), kept: z.string().nullable() }),
        ),
        binned: z.array(BinnedColumnSchema.extend({ intoName: z.string().nullable() })),
      }),
    ),
  add: route
    .meta({ permission: 'column.edit' })
    .route(posted('/organs/{organ}/columns', '增加栏目'))
    .input(
      one.extend({
        key: commandKey,
        column: ColumnSchema.omit({ closedOn: true }).extend({ group: section }),
      }),
    )
    .output(done),
  change: route
    .meta({ permission: 'column.edit' })
    .route(posted('/organs/{organ}/columns/{column}/words', '修改栏目名称、说明和关键词'))
    .input(changing.extend({ words }))
    .output(done),
  arrange: route
    .meta({ permission: 'column.edit' })
    .route({ method: 'PUT', path: '/organs/{organ}/columns', summary: '调整栏目的次序和分组' })
    .input(
      one.extend({
        key: commandKey,
        order: z.array(z.object({ key: column, group: section })).max(200),
      }),
    )
    .output(done),
  close: route
    .meta({ permission: 'column.edit' })
    .route(posted('/organs/{organ}/columns/{column}/close', '停止更新栏目'))
    .input(changing.extend({ reason }))
    .output(done),
  reopen: route
    .meta({ permission: 'column.edit' })
    .route(posted('/organs/{organ}/columns/{column}/reopen', '恢复更新栏目'))
    .input(changing)
    .output(done),
  bin: route
    .meta({ permission: 'column.edit' })
    .route(posted('/organs/{organ}/columns/{column}/bin', '栏目移入回收站'))
    .input(changing.extend({ reason, into: column.nullable() }))
    .output(done),
  restore: route
    .meta({ permission: 'column.edit' })
    .route(posted('/organs/{organ}/columns/{column}/restore', '从回收站取回栏目'))
    .input(changing)
    .output(done),
}
