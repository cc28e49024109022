import { Refusal } from '../refusal.ts'

const USERNAME = /^[a-z][a-z0-9._-]{1,31}$/
const RULE = '用户名由小写字母开头，2 至 32 位小写字母、数字、点、下划线、横线组成。'

/** Whether an account could have this name at all. */
export function isUsername(text: string): boolean {
  return USERNAME.test(text)
}

/** The username as given, or a refusal that says what one looks like. */
export function readUsername(text: string): string {
  if (!isUsername(text)) throw new Refusal(RULE, 'invalid', [{ field: 'username', message: RULE }])
  return text
}
