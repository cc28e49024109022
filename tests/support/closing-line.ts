import type { Reporter, TestModule } from 'vitest/node'

/** Ends the run with one line of counts, and says which tests were not run for want of a browser. */
export function closingLine(journeysNotRun: string | undefined): Reporter {
  return {
    onTestRunEnd(modules: readonly TestModule[]) {
      const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 }
      for (const module of modules) {
        if (module.errors().length > 0) counts.failed += 1
        for (const test of module.children.allTests()) counts[test.result().state] += 1
      }
      const left = counts.skipped + counts.pending
      const why = journeysNotRun ? `；浏览器旅程未运行：${journeysNotRun}` : ''
      process.stdout.write(`\n通过 ${counts.passed}，失败 ${counts.failed}，未运行 ${left}${why}\n`)
    },
  }
}
