// Runs apart from the server, with memory and time of its own: what a stranger's file does here, it does to itself.
import { parentPort, workerData } from 'node:worker_threads'
import mammoth from 'mammoth'
import { readParts } from './word-parts.mjs'

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='标题 1'] => h1:fresh",
  "p[style-name='标题 2'] => h2:fresh",
  "p[style-name='标题 3'] => h3:fresh",
  'u => u',
]

const rowsOf = (element) => [
  ...(element.type === 'tableRow' ? [element] : []),
  ...(element.children ?? []).flatMap(rowsOf),
]

/** The converter takes every row that names the mark for a head, also one that says it is none. */
const withoutFalseHeads = (notHeads) => (document) => {
  const rows = rowsOf(document)
  if (rows.length !== notHeads.length) return document
  for (const [at, row] of rows.entries()) if (notHeads[at]) row.isHeader = false
  return document
}

async function read(bytes) {
  const parts = readParts(bytes)
  const pictures = []
  const convertImage = mammoth.images.imgElement(async (image) => {
    pictures.push({ bytes: new Uint8Array(await image.readAsBuffer()), type: image.contentType })
    return { src: `picture:${pictures.length - 1}` }
  })
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: STYLES,
      convertImage,
      externalFileAccess: false,
      transformDocument: withoutFalseHeads(parts.notHeads),
    },
  )
  return {
    html: value,
    pictures,
    numbered: /numFmt w:val="(chinese|ideograph|japanese)/.test(parts.numbering),
  }
}

read(workerData).then(
  (found) => parentPort.postMessage(found),
  (error) => parentPort.postMessage({ refused: error.refused ?? 'damaged' }),
)
