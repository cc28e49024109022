import { Refusal } from '#kernel/refusal.ts'
import { type HolidayNotice, parseHolidayNotice } from '#law/index.ts'

function refuse(message: string): never {
  throw new Refusal(message, 'invalid', [{ field: 'notice', message }])
}

/** The notice in parsed JSON, or a refusal that names every field that is wrong. */
export function readNotice(json: unknown): HolidayNotice {
  const parsed = parseHolidayNotice(json)
  if ('notice' in parsed) return parsed.notice
  const problems = parsed.errors.map(({ field, message }) => ({ field: field || 'notice', message }))
  const listed = problems.slice(0, 3).map(({ field, message }) => `${field}：${message}`)
  const more = problems.length > listed.length ? ` 等共 ${problems.length} 处` : ''
  throw new Refusal(`放假通知不能载入。${listed.join('；')}${more}。`, 'invalid', problems)
}

/** The notice in a text or file as sent by a person. */
export async function readSentNotice(sent: {
  text?: string | undefined
  file?: File | undefined
}): Promise<HolidayNotice> {
  const text = sent.file ? await textOf(sent.file) : (sent.text ?? '')
  if (text.trim() === '') refuse('请选择放假通知文件，或者粘贴它的内容。')
  try {
    return readNotice(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError) refuse('内容不是 JSON 格式，请对照使用手册中的格式检查。')
    throw error
  }
}

async function textOf(file: File): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return refuse('文件不是 UTF-8 文本，请用记事本等另存为 UTF-8 后再试。')
  }
}
