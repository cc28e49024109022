import type { Context } from '#kernel/context.ts'
import { acceptFile } from '#kernel/files/sniff.ts'
import { caseOfKey } from '#kernel/ledger/index.ts'
import { Refusal } from '#kernel/refusal.ts'
import { OGI, PIPL } from '#law/index.ts'
import { caseForStaff } from '#modules/applications/index.ts'
import type { FileRole } from '../case-file.ts'
import { putAway } from '../file-safe.ts'
import { type OnCase, record, requireOpen } from '../on-case.ts'

const MEGABYTE = 1024 * 1024
const MOST_FILES = 40
const PICTURES = new Set(['image/jpeg', 'image/png', 'application/pdf'])

interface Upload extends OnCase {
  file: { name: string; bytes: Uint8Array }
  role: Exclude<FileRole, 'sheet'>
}

function refuse(message: string): never {
  throw new Refusal(message, 'invalid', [{ field: 'file', message }])
}

/** Adds a file to a case once its content is what its name says: to go out with the reply, or to prove who applied. */
export async function addFile(ctx: Context, { file, role, ...on }: Upload): Promise<{ file: string }> {
  await caseForStaff(ctx, on.organ, on.id)
  const { name, mime } = await acceptFile({ ...file, maxBytes: ctx.config.GONGKAI_UPLOAD_MB * MEGABYTE })
  if (role === 'proof' && !PICTURES.has(mime)) refuse('身份证明请上传照片或扫描件（jpg、png、pdf）。')
  const id = caseOfKey(ctx, 'case-file', on.organ, on.key)
  await record(ctx, on, async (state, one, inside) => {
    requireOpen(one)
    if (state.files.filter(({ gone }) => gone === null).length >= MOST_FILES)
      refuse(`一件申请最多 ${MOST_FILES} 个文件，请打包后上传。`)
    const stored = await putAway(inside, on.organ, { name, bytes: file.bytes })
    const payload = { file: id, role, ...stored, mime, bytes: file.bytes.length }
    const basis = role === 'proof' ? [OGI.cite('29.2'), PIPL.cite('19')] : [OGI.cite('40')]
    return [{ kind: 'file-added', payload, basis }]
  })
  return { file: id }
}

/** Takes a file away again before the reply; what it was stays in the history without its content. */
export async function removeFile(ctx: Context, { file, ...on }: OnCase & { file: string }): Promise<void> {
  await record(ctx, on, (state, one) => {
    requireOpen(one)
    const found = state.files.find(({ id, gone }) => id === file && gone === null)
    if (!found || found.role === 'proof') throw new Refusal('没有找到这个答复文件，请刷新页面。', 'not-found')
    if (state.files.some(({ of, gone }) => of === file && gone === null))
      throw new Refusal('已经从这个文件做了遮盖的版本，请先移除那一个。', 'conflict')
    return [{ kind: 'file-removed', payload: { file }, basis: [OGI.cite('45')] }]
  })
}
