import { defineConfig } from 'vitest/config'
import { findBrowser } from './scripts/find-browser.mjs'
import { closingLine } from './tests/support/closing-line.ts'
import { LongestFirst } from './tests/support/longest-first.ts'

const browser = findBrowser()
const report = process.env['TEST_REPORT']

export default defineConfig({
  test: {
    include: ['{src,console/src,seeds,tests,bench,scripts}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/global-setup.ts'],
    // Journeys mostly wait for a browser and a server: two files at a time keep two cores busy.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 90_000,
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
