import { hash, verify } from '@node-rs/argon2'
import { Refusal } from '../refusal.ts'

const MIN_LENGTH = 10
const MAX_LENGTH = 200
// OWASP's first choice for argon2id: 19 MiB, 2 passes, 1 lane.
const COST = { memoryCost: 19456, timeCost: 2, parallelism: 1 }

/** Refuses a password that is too easy; says what would do. */
export function checkNewPassword(password: string, username: string): void {
  const wrong = (message: string) => new Refusal(message, 'invalid', [{ field: 'password', message }])
  if (password.length < MIN_LENGTH) throw wrong(`密码至少 ${MIN_LENGTH} 位。`)
  if (password.length > MAX_LENGTH) throw wrong(`密码不能超过 ${MAX_LENGTH} 位。`)
  if (password.toLowerCase().includes(username.toLowerCase())) throw wrong('密码不能包含用户名。')
  if (new Set(password).size < 5) throw wrong('密码里不同的字符太少，请换一个。')
}

/** argon2id hash of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

/** Whether the password fits; takes as long when there is no hash, so that names cannot be told apart. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  if (stored === null) {
    await hash(password, COST)
    return false
  }
  return verify(stored, password)
}
