import { sql } from 'kysely'
import { generate } from 'otplib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { openTestOffice, type TestOffice } from '../testing.ts'
import { openAccount, setDisabled, setPassword, takeRole } from './accounts.ts'
import { lockMinutes } from './lockout.ts'
import { confirmSecondFactor, dropSecondFactor, proposeSecondFactor } from './second-factor.ts'
import { passwordOf, sessionOf, signIn, signOut } from './sessions.ts'
import { deleteExpiredSessions } from './store.ts'

const RIGHT = 'correct horse'
const REFUSED = '用户名或密码不对。连续输错会暂时锁定账号。'
const MORNING = '2026-03-02T09:00:00+08:00'

const plus = (seconds: number) => new Date(new Date(MORNING).getTime() + seconds * 1000).toISOString()

describe('signing in', () => {
  let office: TestOffice
  let id: string
  const enter = (ctx: Context, password = RIGHT, code = '', username = 'clerk') =>
    signIn(ctx, { username, password, code })
  const later = (seconds: number) => office.at(office.ctx, plus(seconds))
  const failures = async () => {
    const { rows } = await sql<{ failures: number }>`SELECT failures FROM account`.execute(office.ctx.db)
    return rows[0]?.failures
  }

  beforeAll(async () => {
    office = await openTestOffice(MORNING)
  })
  afterAll(() => office.close())
  beforeEach(async () => {
    for (const table of ['account', 'account_role', 'session'])
      await sql`DELETE FROM ${sql.table(table)}`.execute(office.ctx.db)
    id = await openAccount(office.ctx, {
      username: 'clerk',
      name: '梁堃',
      password: RIGHT,
      mustChange: true,
      grants: [{ organ: 'yangqing', role: 'editor', department: '党政办' }],
    })
  })

  it('opens a session that knows the person and the roles', async () => {
    const { token } = await enter(office.ctx)
    expect(await sessionOf(office.ctx, token)).toMatchObject({
      actor: { id, name: '梁堃', grants: [{ organ: 'yangqing', role: 'editor', department: '党政办' }] },
      username: 'clerk',
      mustChange: true,
      secondFactor: false,
    })
  })

  it('keeps only the hash of the token', async () => {
    const { token } = await enter(office.ctx)
    const { rows } = await sql`SELECT * FROM session`.execute(office.ctx.db)
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  it('opens a session of its own each time', async () => {
    const [one, two] = [await enter(office.ctx), await enter(office.ctx)]
    expect(one.token).not.toBe(two.token)
    expect((await sessionOf(office.ctx, one.token))?.csrf).not.toBe(
      (await sessionOf(office.ctx, two.token))?.csrf,
    )
  })

  it.each([
    ['a wrong password', 'clerk', 'wrong horse'],
    ['a name nobody has', 'nobody', RIGHT],
    ['a name of other case', 'Clerk', RIGHT],
    ['a name with a NUL in it', 'cle\u0000rk', RIGHT],
    ['a name meant for the database', "' OR 1=1 --", RIGHT],
  ])('is refused in the same words for %s', async (_what, username, password) => {
    await expect(enter(office.ctx, password, '', username)).rejects.toMatchObject({
      message: REFUSED,
      kind: 'unauthenticated',
    })
  })

  it('is refused to an account without a password', async () => {
    await sql`UPDATE account SET password_hash = NULL`.execute(office.ctx.db)
    await expect(enter(office.ctx, '')).rejects.toThrow(REFUSED)
  })

  it('is refused to a disabled account, whose open sessions end, until it is enabled again', async () => {
    const { token } = await enter(office.ctx)
    await setDisabled(office.ctx, 'yangqing', id, true)
    expect(await sessionOf(office.ctx, token)).toBeUndefined()
    await expect(enter(office.ctx)).rejects.toThrow(REFUSED)
    await setDisabled(office.ctx, 'yangqing', id, false)
    expect(await sessionOf(office.ctx, token)).toBeUndefined()
    await expect(enter(office.ctx)).resolves.toBeDefined()
  })

  describe('after wrong tries', () => {
    const fail = async (times: number, ctx = office.ctx) => {
      for (let nth = 0; nth < times; nth += 1)
        await expect(enter(ctx, 'wrong horse')).rejects.toThrow(REFUSED)
    }

    it('still works after four, and forgets them', async () => {
      await fail(4)
      await enter(office.ctx)
      expect(await failures()).toBe(0)
    })

    it('rests one minute after five, the right password notwithstanding', async () => {
      await fail(5)
      await expect(enter(office.ctx)).rejects.toThrow(REFUSED)
      await expect(enter(later(59))).rejects.toThrow(REFUSED)
      await expect(enter(later(60))).resolves.toBeDefined()
    })

    it('does not count tries while resting, and rests longer at the next wrong one', async () => {
      await fail(7)
      expect(await failures()).toBe(5)
      await fail(1, later(60))
      await expect(enter(later(60 + 119))).rejects.toThrow(REFUSED)
      await expect(enter(later(60 + 120))).resolves.toBeDefined()
    })

    it('counts every one of several tries at the same moment', async () => {
      const tries = await Promise.allSettled(
        Array.from({ length: 5 }, () => enter(office.ctx, 'wrong horse')),
      )
      expect(tries.every((one) => one.status === 'rejected')).toBe(true)
      expect(await failures()).toBe(5)
      await expect(enter(office.ctx)).rejects.toThrow(REFUSED)
    })

    it('works at once when an administrator sets a new password', async () => {
      await fail(5)
      await setPassword(office.ctx, 'yangqing', 'clerk', 'a new horse 7', false)
      await expect(enter(office.ctx, 'a new horse 7')).resolves.toBeDefined()
    })
  })

  describe('a session', () => {
    const HOUR = 3600

    it('runs out eight hours after it was opened when nobody uses it', async () => {
      const { token } = await enter(office.ctx)
      expect(await sessionOf(later(8 * HOUR), token)).toBeUndefined()
      expect(await sessionOf(later(8 * HOUR - 1), token)).toBeDefined()
    })

    it('lives on when it is used after its first hour', async () => {
      const { token } = await enter(office.ctx)
      await sessionOf(later(7 * HOUR), token)
      expect(await sessionOf(later(15 * HOUR - 1), token)).toBeDefined()
    })

    it('is not written anew at every request of its first hour', async () => {
      const { token } = await enter(office.ctx)
      await sessionOf(later(HOUR), token)
      expect(await sessionOf(later(8 * HOUR), token)).toBeUndefined()
    })

    it('ends when signed out, and only that one', async () => {
      const [one, two] = [await enter(office.ctx), await enter(office.ctx)]
      await signOut(office.ctx, one.token)
      expect(await sessionOf(office.ctx, one.token)).toBeUndefined()
      expect(await sessionOf(office.ctx, two.token)).toBeDefined()
    })

    it('ends when the password is changed, wherever it was opened', async () => {
      const open = [await enter(office.ctx), await enter(office.ctx)]
      await setPassword(office.ctx, 'yangqing', 'clerk', 'a new horse 7', false)
      for (const { token } of open) expect(await sessionOf(office.ctx, token)).toBeUndefined()
      await expect(enter(office.ctx)).rejects.toThrow(REFUSED)
    })

    it('is never left over from an old password, whatever the order', async () => {
      const [entered] = await Promise.allSettled([
        enter(office.ctx),
        setPassword(office.ctx, 'yangqing', 'clerk', 'a new horse 7', false),
      ])
      if (entered?.status === 'fulfilled')
        expect(await sessionOf(office.ctx, entered.value.token)).toBeUndefined()
      else expect(entered?.reason).toMatchObject({ message: REFUSED })
    })

    it('ends when a role is taken', async () => {
      const { token } = await enter(office.ctx)
      await takeRole(office.ctx, id, 'yangqing', 'editor')
      expect(await sessionOf(office.ctx, token)).toBeUndefined()
    })

    it.each(['', 'x', "' OR 1=1 --", '镕\u0000'])('is not opened by the token %j', async (token) => {
      await enter(office.ctx)
      expect(await sessionOf(office.ctx, token)).toBeUndefined()
    })

    it('is swept away once it has run out', async () => {
      await enter(office.ctx)
      const left = async () => (await sql`SELECT 1 FROM session`.execute(office.ctx.db)).rows.length
      await deleteExpiredSessions(office.ctx.db, plus(8 * HOUR - 1))
      expect(await left()).toBe(1)
      await deleteExpiredSessions(office.ctx.db, plus(8 * HOUR))
      expect(await left()).toBe(0)
    })
  })

  describe('with a second factor', () => {
    let secret: string
    const clerk = () => ({ ...office.ctx, actor: { id, name: '梁堃', grants: [] } })
    const codeAt = (seconds: number) => generate({ secret, epoch: Date.parse(plus(seconds)) / 1000 })

    beforeEach(async () => {
      secret = proposeSecondFactor('clerk').secret
      await confirmSecondFactor(clerk(), secret, await codeAt(0))
    })

    it('asks for the code once the password was right, and not before', async () => {
      await expect(enter(later(60))).rejects.toMatchObject({ problems: [{ field: 'code' }] })
      await expect(enter(later(60), 'wrong horse')).rejects.toThrow(REFUSED)
    })

    it('opens with the code of now, of the step before and of the step after', async () => {
      for (const seconds of [120 - 30, 120, 120 + 30]) {
        await expect(enter(later(120), RIGHT, await codeAt(seconds))).resolves.toBeDefined()
      }
    })

    it('opens with a code typed with a space in it', async () => {
      const code = await codeAt(60)
      await expect(enter(later(60), RIGHT, `${code.slice(0, 3)} ${code.slice(3)}`)).resolves.toBeDefined()
    })

    it.each([-60, 60])('refuses the code of %i seconds away', async (away) => {
      await expect(enter(later(300), RIGHT, await codeAt(300 + away))).rejects.toThrow('动态验证码不对')
    })

    it('refuses a code a second time, also the one it was turned on with', async () => {
      await expect(enter(office.ctx, RIGHT, await codeAt(0))).rejects.toThrow('动态验证码不对')
      const code = await codeAt(60)
      await enter(later(60), RIGHT, code)
      await expect(enter(later(60), RIGHT, code)).rejects.toThrow('动态验证码不对')
      await expect(enter(later(89), RIGHT, code)).rejects.toThrow('动态验证码不对')
    })

    it('opens one session when the same code comes twice at the same moment', async () => {
      const code = await codeAt(60)
      const tries = await Promise.allSettled([
        enter(later(60), RIGHT, code),
        enter(later(60), RIGHT, code),
        enter(later(60), RIGHT, code),
      ])
      expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    })

    it.each(['abcdef', '12345', '1234567', '１２３４５６'])('refuses %s as a code', async (code) => {
      await expect(enter(later(60), RIGHT, code)).rejects.toThrow('动态验证码不对')
    })

    it('counts wrong codes like wrong passwords', async () => {
      for (let nth = 0; nth < 5; nth += 1)
        await expect(enter(later(300), RIGHT, 'abcdef')).rejects.toThrow('动态验证码不对')
      await expect(enter(later(300), RIGHT, await codeAt(300))).rejects.toThrow(REFUSED)
    })

    it('says so in the session, and is off once dropped', async () => {
      const { token } = await enter(later(60), RIGHT, await codeAt(60))
      expect((await sessionOf(later(60), token))?.secondFactor).toBe(true)
      await dropSecondFactor(clerk(), id)
      await expect(enter(later(60))).resolves.toBeDefined()
    })

    it('is not replaced without being dropped first', async () => {
      const other = proposeSecondFactor('clerk').secret
      const code = await generate({ secret: other, epoch: Date.parse(plus(0)) / 1000 })
      await expect(confirmSecondFactor(clerk(), other, code)).rejects.toThrow('请先停用')
    })

    it('is noted in the ledger when turned on and off, without the secret', async () => {
      await dropSecondFactor(clerk(), id)
      const { rows } = await sql<{ kind: string }>`
        SELECT kind, payload FROM event WHERE stream_id = ${`account:${id}`} ORDER BY seq`.execute(
        office.ctx.db,
      )
      expect(rows.map((row) => row.kind).slice(-2)).toEqual(['second-factor-set', 'second-factor-dropped'])
      expect(JSON.stringify(rows)).not.toContain(secret)
    })

    it('stores the secret sealed', async () => {
      const { rows } = await sql`SELECT totp_secret FROM account`.execute(office.ctx.db)
      expect(JSON.stringify(rows)).not.toContain(secret)
    })
  })

  it.each([
    ['a wrong code', undefined, '000000'],
    ['a secret that is none', 'not-base-32-at-all-not-base-32-xx', '000000'],
    ['a secret too short to trust', 'AAAAAAAAAAAAAAAA', '000000'],
  ])('leaves the second factor off after %s', async (_what, given, code) => {
    const secret = given ?? proposeSecondFactor('clerk').secret
    const clerk = { ...office.ctx, actor: { id, name: '梁堃', grants: [] } }
    await expect(confirmSecondFactor(clerk, secret, code)).rejects.toMatchObject({
      kind: 'invalid',
      problems: [{ field: 'code' }],
    })
    await expect(enter(office.ctx)).resolves.toBeDefined()
  })

  it('can be asked again whether a password is right', async () => {
    expect(await passwordOf(office.ctx, 'clerk', RIGHT)).toBe(true)
    expect(await passwordOf(office.ctx, 'clerk', 'wrong horse')).toBe(false)
    expect(await passwordOf(office.ctx, 'nobody', RIGHT)).toBe(false)
  })
})

describe('the rest after wrong passwords', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [6, 2],
    [10, 32],
    [11, 60],
    [5000, 60],
  ])('after %i is %i minutes', (failures, minutes) => {
    expect(lockMinutes(failures)).toBe(minutes)
  })
})
