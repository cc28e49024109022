import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,console/src,seeds,tests,bench,scripts}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 90_000,
    env: { TZ: 'Asia/Shanghai' },
  },
})
