import type { Finding } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import { openPassage, placeOf } from './passage.ts'
import { proofread } from './proofread.ts'
import { readFileForProof } from './read/read-file.ts'

/** Proofreads a file; places are those of the file itself, in an office file those of its paragraphs and rows. */
export async function proofreadFile(
  file: { name: string; bytes: Uint8Array },
  knowledge: Knowledge,
): Promise<Finding[]> {
  const { text, source, sourceOf, ...form } = await readFileForProof(file.name, file.bytes)
  const read = openPassage(text)
  const written = openPassage(source)
  return proofread(text, knowledge, form).map((finding) => {
    const line = read.lines[finding.line - 1]
    const before = [...(line?.text ?? '')].slice(0, finding.column - 1).join('').length
    return { ...finding, ...placeOf(written, sourceOf((line?.start ?? 0) + before)) }
  })
}
