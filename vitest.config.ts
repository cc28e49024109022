import { defineConfig } from 'vitest/config'
import { findBrowser } from './scripts/find-browser.mjs'
import { closingLine } from './tests/support/closing-line.ts'
import { LongestFirst } from './tests/support/longest-first.ts'

const browser = findBrowser()
const report = process.env['TEST_REPORT']
// What starts programs and servers, and what sets fonts for the whole process, has a process for itself.
const APART = [
  '{tests,bench,scripts}/**/*.test.ts',
  'src/kernel/postgres/**/*.test.ts',
  'src/documents/fonts/*.test.ts',
]

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: 'apart', include: APART } },
      {
        extends: true,
        // Reading the same modules again for each file would take longer than the tests themselves.
        test: {
          name: 'together',
          include: ['{src,console/src,seeds}/**/*.test.{ts,tsx}'],
          exclude: APART,
          isolate: false,
        },
      },
    ],
    globalSetup: ['tests/support/global-setup.ts'],
    // Journeys mostly wait for a browser and a server: two files at a time keep two cores busy.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 90_000,
    // What a page shows comes when the server has answered, on a busy machine later.
    expect: { poll: { timeout: 20_000 } },
    env: {
      TZ: 'Asia/Shanghai',
      ...(browser.path ? { CHROMIUM_PATH: browser.path } : { JOURNEYS_NOT_RUN: browser.reason ?? '' }),
    },
    reporters: [
      'default',
      ...(report ? [['json', { outputFile: report }] as [string, { outputFile: string }]] : []),
      closingLine(browser.reason),
    ],
  },
})
