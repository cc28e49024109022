import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './project.mjs'

const NOT_BUILT = /\.test\.tsx?$|(^|\/)(node_modules|dist)$/

/** A mark that changes when one of the inputs (files, folders) is edited, added or removed. */
export function markOf(inputs, isInput = () => true) {
  const hash = createHash('sha256')
  for (const input of inputs) addTo(hash, input, isInput)
  return hash.digest('hex')
}

/** Whether the result is there and was made from inputs with that mark. */
export function isFresh(result, stamp, mark) {
  return existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === mark
}

/** Notes what the result was made from. */
export function remember(stamp, mark) {
  writeFileSync(stamp, mark)
}

function addTo(hash, input, isInput) {
  const stat = statSync(join(ROOT, input), { throwIfNoEntry: false })
  if (!stat || NOT_BUILT.test(input)) return
  if (stat.isDirectory()) {
    for (const name of readdirSync(join(ROOT, input)).sort()) addTo(hash, `${input}/${name}`, isInput)
  } else if (isInput(input)) hash.update(`${input} ${stat.size} ${stat.mtimeMs}\n`)
}
