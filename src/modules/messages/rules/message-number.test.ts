import { expect, it } from 'vitest'
import { LETTER } from '#law/index.ts'
import { messageNumber, NUMBER_BASIS } from './message-number.ts'

it('numbers messages as official papers are numbered', () => {
  expect(NUMBER_BASIS).toEqual(LETTER.cite('发文字号'))
  expect(messageNumber('洋青镇', 2026, 12)).toBe('洋青镇来信〔2026〕12号')
})
