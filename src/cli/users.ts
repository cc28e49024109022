import type { Command } from 'commander'
import { listAccounts, openAccount, setPassword } from '#kernel/accounts/index.ts'
import { ROLES, type Role } from '#kernel/permissions.ts'
import { NotFound } from '#kernel/refusal.ts'
import { say, sayJson, WrongUse } from './output.ts'
import { withOffice } from './with-office.ts'

async function list(options: { json?: boolean }): Promise<void> {
  const accounts = await withOffice((office) => listAccounts(office.ctx))
  if (options.json) return sayJson(accounts)
  for (const account of accounts) {
    const roles = account.grants.map((grant) => `${grant.organ}:${ROLES[grant.role]}`).join(' ')
    say(
      `${account.username.padEnd(20)} ${account.name.padEnd(6)} ${roles}${account.disabled ? ' （已停用）' : ''}`,
    )
  }
}

async function firstLineOfInput(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('请输入新密码，然后按回车：')
  let text = ''
  for await (const chunk of process.stdin) {
    text += chunk
    if (text.includes('\n')) break
  }
  return (text.split('\n')[0] ?? '').replace(/\r$/, '')
}

async function password(username: string): Promise<void> {
  const given = await firstLineOfInput()
  if (given === '')
    throw new WrongUse('没有从标准输入读到密码。用法：echo 新密码 | gongkai user password 用户名')
  await withOffice(async ({ ctx }) => {
    const account = (await listAccounts(ctx)).find((one) => one.username === username)
    const organ = account?.grants[0]?.organ
    if (!account || !organ) throw new NotFound(`用户 ${username}`)
    await setPassword(ctx, organ, username, given, false)
  })
  say(`已为 ${username} 设置新密码。`)
}

async function add(
  username: string,
  options: { name: string; organ: string; role: string[] },
): Promise<void> {
  const unknown = options.role.find((role) => !(role in ROLES))
  if (unknown) throw new WrongUse(`没有角色 ${unknown}。可用：${Object.keys(ROLES).join('、')}`)
  const { organ, name } = options
  const grants = options.role.map((role) => ({ organ, role: role as Role, department: '' }))
  await withOffice(({ ctx, directory }) => {
    if (!directory().find(organ)) throw new NotFound(`单位 ${organ}`)
    return openAccount(ctx, { username, name, password: null, mustChange: false, grants })
  })
  say(`已开立 ${username}。请用 gongkai user password ${username} 设置密码。`)
}

/** `gongkai user list|password|add`. */
export function userCommands(program: Command): void {
  const user = program.command('user').description('账号')
  user.command('list').description('列出账号').option('--json', '输出 JSON').action(list)
  user
    .command('password')
    .description('从标准输入读取并设置密码')
    .argument('<username>', '用户名')
    .action(password)
  user
    .command('add')
    .description('开立账号')
    .argument('<username>', '用户名')
    .requiredOption('--name <name>', '姓名')
    .requiredOption('--organ <organ>', '单位编号')
    .requiredOption('--role <role...>', '角色')
    .action(add)
}
