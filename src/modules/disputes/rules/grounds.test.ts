import { expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { GROUND_KEYS, GROUNDS } from './grounds.ts'

it.each([
  ['refused', OGI.cite('36(3)')],
  ['incomplete', OGI.cite('40')],
  ['not-held', OGI.cite('36(4)')],
  ['not-processed', OGI.cite('36(6)')],
  ['silent', OGI.cite('33.2')],
  ['third-party', OGI.cite('32')],
  ['other', OGI.cite('51')],
] as const)('the ground %s rests on its article', (key, basis) => {
  expect(GROUNDS[key].basis).toEqual(basis)
  expect(GROUND_KEYS).toHaveLength(7)
})
