import { describe, expect, it } from 'vitest'
import { OGI } from '#law/index.ts'
import { overrideObjection } from './may-override.ts'

const edition = { writers: ['writer'] }

describe(OGI.heading('15'), () => {
  it.each([
    ['second', '本人书面同意公开', null],
    ['second', '按规定公示', '理由'],
    ['second', '     ', '理由'],
    ['writer', '本人书面同意公开', '另一个人'],
  ])('%s with %j: %s', (person, reason, objection) => {
    const found = overrideObjection(edition, person, reason)
    if (objection === null) expect(found).toBeNull()
    else expect(found?.message).toContain(objection)
    if (found) expect(found.basis).toEqual(OGI.cite('15'))
  })
})
