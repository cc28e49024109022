import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NotFound, Refusal } from '../refusal.ts'
import { openTestOffice, type TestOffice } from '../testing.ts'
import {
  giveRole,
  listAccounts,
  type NewAccount,
  openAccount,
  setDisabled,
  setPassword,
  takeRole,
} from './accounts.ts'
import { checkNewPassword } from './password.ts'
import { namesOf } from './store.ts'

const wanted = (username: string, more: Partial<NewAccount> = {}): NewAccount => ({
  username,
  name: '陈镕喆',
  password: null,
  mustChange: true,
  grants: [{ organ: 'yangqing', role: 'editor', department: '党政办' }],
  ...more,
})

describe('accounts', () => {
  let office: TestOffice
  const listed = async (username: string) =>
    (await listAccounts(office.ctx)).find((account) => account.username === username)

  beforeAll(async () => {
    office = await openTestOffice()
  })
  afterAll(() => office.close())

  it('open with their roles and without a password', async () => {
    await openAccount(office.ctx, wanted('li.wei'))
    expect(await listed('li.wei')).toMatchObject({
      name: '陈镕喆',
      disabled: false,
      secondFactor: false,
      hasPassword: false,
      grants: [{ organ: 'yangqing', role: 'editor', department: '党政办' }],
    })
  })

  it('open once per username, also when two are opened at the same moment', async () => {
    const both = await Promise.allSettled([
      openAccount(office.ctx, wanted('twins')),
      openAccount(office.ctx, wanted('twins')),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = both.find((one) => one.status === 'rejected')
    expect(lost?.reason).toBeInstanceOf(Refusal)
    expect(lost?.reason).toMatchObject({ kind: 'conflict', problems: [{ field: 'username' }] })
    await expect(openAccount(office.ctx, wanted('twins'))).rejects.toThrow('用户名 twins 已有人使用。')
  })

  it.each(['ab', 'a1', `a${'b'.repeat(31)}`, 'li-wei_2.a'])('take the username %s', async (username) => {
    await openAccount(office.ctx, wanted(username))
    expect(await listed(username)).toBeDefined()
  })

  it.each([
    '',
    'a',
    'Li',
    '1a',
    '李伟',
    'li wei',
    'li\u0000wei',
    'li\n',
    "x';drop table account--",
    `a${'b'.repeat(32)}`,
  ])('refuse the username %j', async (username) => {
    await expect(openAccount(office.ctx, wanted(username))).rejects.toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'username' }],
    })
  })

  it('are not opened when the first password is too easy', async () => {
    await expect(openAccount(office.ctx, wanted('weak', { password: '123' }))).rejects.toThrow('至少 10 位')
    expect(await listed('weak')).toBeUndefined()
  })

  it('are not opened when a role does not exist, be it one every object has', async () => {
    for (const role of ['mayor', 'toString'] as never[])
      await expect(
        openAccount(office.ctx, wanted('nobody', { grants: [{ organ: 'yangqing', role, department: '' }] })),
      ).rejects.toThrow('这个角色')
    expect(await listed('nobody')).toBeUndefined()
  })

  it('gain and lose roles', async () => {
    const id = await openAccount(office.ctx, wanted('moving'))
    await giveRole(office.ctx, id, { organ: 'jianxin', role: 'leader', department: '' })
    await giveRole(office.ctx, id, { organ: 'yangqing', role: 'editor', department: '财政所' })
    expect((await listed('moving'))?.grants).toEqual([
      { organ: 'jianxin', role: 'leader', department: '' },
      { organ: 'yangqing', role: 'editor', department: '财政所' },
    ])
    await takeRole(office.ctx, id, 'jianxin', 'leader')
    expect((await listed('moving'))?.grants.map((grant) => grant.organ)).toEqual(['yangqing'])
  })

  it('that do not exist cannot be given a password or turned off', async () => {
    const { ctx } = office
    await expect(setPassword(ctx, 'yangqing', 'ghost', 'correct horse', false)).rejects.toThrow(NotFound)
    await expect(setDisabled(ctx, 'yangqing', 'ghost', true)).rejects.toThrow(NotFound)
  })

  it('tell names by id, leaving out what is not there', async () => {
    const id = await openAccount(office.ctx, wanted('named'))
    expect(await namesOf(office.ctx.db, [id, 'ghost'])).toEqual(new Map([[id, '陈镕喆']]))
    expect(await namesOf(office.ctx.db, [])).toEqual(new Map())
  })

  it('leave a trail in the ledger of who did what, without names or passwords', async () => {
    const admin = await office.as(['admin'], { name: '管理员甲' })
    const id = await openAccount(admin, wanted('trailed', { password: 'first secret 1' }))
    await setPassword(admin, 'yangqing', 'trailed', 'second secret 2', true)
    await setDisabled(admin, 'yangqing', id, true)
    await setDisabled(admin, 'yangqing', id, false)
    await takeRole(admin, id, 'yangqing', 'editor')
    const { rows } = await sql<{ kind: string; actor: string; payload: object }>`
      SELECT kind, actor, payload FROM event WHERE stream_id = ${`account:${id}`} ORDER BY seq`.execute(
      office.ctx.db,
    )
    expect(rows.map((row) => row.kind)).toEqual([
      'account-opened',
      'role-given',
      'password-set',
      'account-disabled',
      'account-enabled',
      'role-taken',
    ])
    expect(new Set(rows.map((row) => row.actor))).toEqual(new Set([admin.actor.id]))
    expect(JSON.stringify(rows)).not.toMatch(/secret|陈镕喆|管理员甲|argon2/)
  })

  it('store passwords only as argon2id hashes', async () => {
    await openAccount(office.ctx, wanted('hashed', { password: 'correct horse' }))
    const { rows } = await sql<{ password_hash: string }>`
      SELECT password_hash FROM account WHERE username = 'hashed'`.execute(office.ctx.db)
    expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})

describe('a new password', () => {
  it.each([
    ['abcde12345', 'of ten characters'],
    [`${'a'.repeat(196)}bcde`, 'of two hundred characters'],
    ['aaaaaabcde', 'of five different characters'],
    ['镕喆堃的办公电脑密码甲', 'of rare Chinese characters'],
  ])('%s is taken: %s', (password) => {
    expect(() => checkNewPassword(password, 'li.wei')).not.toThrow()
  })

  it.each([
    ['abcde1234', '密码至少 10 位。'],
    [`${'a'.repeat(197)}bcde`, '密码不能超过 200 位。'],
    ['aaaaaaabcd', '密码里不同的字符太少，请换一个。'],
    ['my-LI.Wei-2026', '密码不能包含用户名。'],
    ['', '密码至少 10 位。'],
  ])('%j is refused with “%s”', (password, message) => {
    expect(() => checkNewPassword(password, 'li.wei')).toThrow(message)
  })
})
