import { type Context, inTransaction } from '#kernel/context.ts'
import { act, caseOfKey } from '#kernel/ledger/index.ts'
import { announce } from '#kernel/outbox/outbox.ts'
import { Refusal } from '#kernel/refusal.ts'
import { organById } from '#modules/organs/index.ts'
import { importProcedure } from '../import-procedure.ts'
import { insertRun, type RunRow } from '../store.ts'
import { headOf } from '../wxr/split-items.ts'

/** The topic under which imports that wait to go on are announced. */
export const IMPORT_TOPIC = 'importing'

interface Asking {
  organ: string
  key: string
  column: string
  department?: string
}

const wrong = (field: string, message: string) => new Refusal(message, 'invalid', [{ field, message }])

async function begin(
  ctx: Context,
  { organ, key, column, department = '' }: Asking,
  source: Pick<RunRow, 'kind' | 'origin' | 'address' | 'file_hash' | 'file_name' | 'files_from'>,
): Promise<{ id: string }> {
  const { site, departments } = await organById(ctx, organ)
  if (!site?.columns.some((one) => one.key === column))
    throw wrong('column', '本单位网站没有这个栏目，请重新选择。')
  if (departments.length > 0 && !departments.some((one) => one.id === department))
    throw wrong('department', '本单位没有这个部门，请重新选择。')
  const id = caseOfKey(ctx, 'import', organ, key)
  await inTransaction(ctx, async (inside) => {
    const { kind: from, origin, address, file_hash: file } = source
    const payload = { from, origin, address, file, column }
    await act(
      inside,
      importProcedure,
    )({ organ, id, key, decide: ({ state }) => (state ? [] : [{ kind: 'import-asked', payload }]) })
    const at = inside.clock.now().toISOString()
    await insertRun(inside.db, {
      ...{ organ_id: organ, id, ...source, column_key: column, department, state: 'listing' },
      ...{ reached: 0, listed: 0, trouble: '', asked_by: inside.actor.id, asked_name: inside.actor.name },
      ...{ asked_at: at, updated_at: at },
    })
    await announce(inside, IMPORT_TOPIC, organ, id)
  })
  return { id }
}

/** Asks for the documents of a list of the provincial catalogue platform. Only the site named is ever asked. */
export async function askPlatform(
  ctx: Context,
  input: Asking & { address: string },
): Promise<{ id: string }> {
  const { address } = input
  const { host } = new URL(address)
  return begin(ctx, input, {
    kind: 'platform',
    origin: host,
    address,
    file_hash: null,
    file_name: '',
    files_from: '',
  })
}

/**
 * Asks for the documents of a WordPress export. The file is kept; what it points at is fetched only from the site the
 * operator names, and not at all when none is named.
 */
export async function askFile(
  ctx: Context,
  input: Asking & { file: { name: string; bytes: Uint8Array }; filesFrom?: string },
): Promise<{ id: string }> {
  const { name, bytes } = input.file
  const { site, problem } = headOf(Buffer.from(bytes).toString('utf8'))
  if (problem !== null) throw wrong('file', problem)
  const origin = URL.canParse(site) ? new URL(site).host : 'WordPress 网站'
  const hash = await ctx.files.put(Buffer.from(bytes))
  return begin(ctx, input, {
    kind: 'wxr',
    origin,
    address: site,
    file_hash: hash,
    file_name: name,
    files_from: input.filesFrom ?? '',
  })
}
