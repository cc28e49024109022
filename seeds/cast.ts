import type { Actor } from '#kernel/accounts/index.ts'
import { openAccount } from '#kernel/accounts/index.ts'
import { clockAt } from '#kernel/clock.ts'
import type { Context } from '#kernel/context.ts'
import { ROLES, type Role } from '#kernel/permissions.ts'
import { oneTimePassword } from '#modules/accounts/index.ts'
import accounts from './yangqing/accounts.json' with { type: 'json' }

interface Person {
  username: string
  actor: Actor
  department: string
}

/** The people of the demonstration, found by what they do. */
export interface Cast {
  /** A context in which the holder of `role` acts at an instant; for editors, the one of a department. */
  as(role: Role, organ: string, instant: string, department?: string): Context
  /** A context in which one person acts at an instant, by user name. */
  person(username: string, instant: string): Context
  /** One line per account with its one-time password, for the start-up message. */
  passwords: string[]
}

const asRole = (role: string): Role => {
  if (!(role in ROLES)) throw new Error(`演示数据里有未知角色 ${role}`)
  return role as Role
}

/** Opens the demonstration's accounts, each with a one-time password. */
export async function openCast(ctx: Context): Promise<Cast> {
  const people: Person[] = []
  const passwords: string[] = []
  for (const { username, name, organ, department = '', roles } of accounts) {
    const grants = roles.map((role) => ({
      organ,
      role: asRole(role),
      department: role === 'editor' ? department : '',
    }))
    const password = oneTimePassword()
    const id = await openAccount(ctx, { username, name, password, mustChange: true, grants })
    people.push({ username, department, actor: { id, name, grants } })
    const titles = grants.map((grant) => ROLES[grant.role]).join('、')
    passwords.push(`  ${username.padEnd(14)} ${password}  ${name}（${titles}）`)
  }
  const holders = (role: Role, organ: string) =>
    people.filter((person) =>
      person.actor.grants.some((grant) => grant.organ === organ && grant.role === role),
    )
  const acting = (person: Person, instant: string) => ({
    ...ctx,
    clock: clockAt(instant),
    actor: person.actor,
  })
  return {
    passwords,
    person(username, instant) {
      const person = people.find((one) => one.username === username)
      if (!person) throw new Error(`演示数据里没有 ${username}`)
      return acting(person, instant)
    },
    as(role, organ, instant, department) {
      const able = holders(role, organ)
      const person = able.find((one) => one.department === department) ?? able[0]
      if (!person) throw new Error(`演示数据里 ${organ} 没有 ${role}`)
      return acting(person, instant)
    },
  }
}
