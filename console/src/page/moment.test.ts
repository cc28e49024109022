import { expect, it } from 'vitest'
import { momentInWords } from './moment.ts'

it('gives the time of what was recorded on its day, in China', () => {
  expect(momentInWords('2026-03-19', '2026-03-18T16:05:00.000Z')).toBe('2026-03-19 00:05')
})

it('says when something was recorded on another day', () => {
  expect(momentInWords('2026-03-18', '2026-03-18T16:05:00.000Z')).toBe('2026-03-18（2026-03-19 录入）')
})

it('gives the bare day when there is no instant', () => {
  expect(momentInWords('2026-03-18', '')).toBe('2026-03-18')
})
