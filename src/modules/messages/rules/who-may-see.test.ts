import { describe, expect, it } from 'vitest'
import { PETITIONS, PIPL } from '#law/index.ts'
import { maySee, SEE_BASIS } from './who-may-see.ts'

const message = (kind: 'consult' | 'report', department: string | null, handler: string | null = null) => ({
  kind,
  department,
  handler,
})
const reader = (departments: string[] | null, named: string[] = []) => ({ account: 'me', departments, named })

describe('who may read a message', () => {
  it('is decided by secrecy and by what the work needs', () => {
    expect(SEE_BASIS).toEqual([PETITIONS.cite('保密'), PIPL.cite('34')])
  })

  it.each([
    ['the whole office reads ordinary ones', message('consult', null), reader(null), true],
    ['a department reads its own', message('consult', 'civil'), reader(['civil']), true],
    ['a department does not read another’s', message('consult', 'finance'), reader(['civil']), false],
    ['a department does not read what nobody has yet', message('consult', null), reader(['civil']), false],
    ['not even the whole office reads reports', message('report', 'civil'), reader(null), false],
    ['nor the department it stands with', message('report', 'civil'), reader(['civil']), false],
    ['a named person does', message('report', null), reader(null, ['me']), true],
    ['another named person is not I', message('report', null), reader(null, ['you']), false],
    ['whoever deals with it does', message('report', 'civil', 'me'), reader(['civil']), true],
    ['and nobody else', message('report', 'civil', 'you'), reader(['civil']), false],
  ])('%s', (_, what, who, allowed) => {
    expect(maySee(what, who)).toBe(allowed)
  })
})
