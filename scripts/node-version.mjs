import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, Stop } from './project.mjs'

/** Refuses a Node too old for the packages, before one of them fails in an unclear way. */
export function checkNodeVersion(version = process.versions.node) {
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).engines.node.replace('>=', '')
  if (compare(version, wanted) >= 0) return
  throw new Stop(`需要 Node.js ${wanted} 或更新的版本，现在是 ${version}。请升级 Node.js 后再运行。`)
}

function compare(one, other) {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number))
  const at = a.findIndex((part, index) => part !== b[index])
  return at === -1 ? 0 : a[at] - b[at]
}
