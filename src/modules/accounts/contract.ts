import { z } from 'zod'
import { caseId, commandKey, line, optionalLine, organId, route } from '#kernel/contract.ts'

const RoleSchema = z.enum([
  'editor',
  'first-reviewer',
  'second-reviewer',
  'final-reviewer',
  'proofreader',
  'disclosure-officer',
  'leader',
  'village-clerk',
  'village-supervisor',
  'county-supervisor',
  'admin',
])

const GrantSchema = z.object({ organ: z.string(), role: RoleSchema, department: z.string() })

const SessionSchema = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  mustChange: z.boolean(),
  secondFactor: z.boolean(),
  csrf: z.string(),
  grants: z.array(GrantSchema),
})

const AccountSchema = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  disabled: z.boolean(),
  secondFactor: z.boolean(),
  hasPassword: z.boolean(),
  grants: z.array(GrantSchema),
})

const done = z.object({ ok: z.literal(true) })
const code = z.string().regex(/^\d{6}$/, '动态验证码是 6 位数字。')
const account = z.object({ organ: organId, account: caseId, key: commandKey })
const oneTime = z.object({ oneTimePassword: z.string() })

/** Signing in, one's own account, and the accounts of an organ. */
export const accountsContract = {
  current: route
    .meta({ permission: 'public' })
    .route({ method: 'GET', path: '/session', summary: '当前登录' })
    .output(SessionSchema.nullable()),
  signIn: route
    .meta({ permission: 'public' })
    .route({ method: 'POST', path: '/session', summary: '登录' })
    .input(
      z.object({
        username: z.string().trim().min(1, '请填写用户名。').max(40, '用户名太长。'),
        password: z.string().min(1, '请填写密码。').max(200, '密码太长。'),
        code: z.string().max(10).default(''),
      }),
    )
    .output(SessionSchema),
  signOut: route
    .meta({ permission: 'signed-in' })
    .route({ method: 'DELETE', path: '/session', summary: '退出' })
    .output(done),
  changePassword: route
    .meta({ permission: 'signed-in' })
    .route({ method: 'PUT', path: '/session/password', summary: '修改自己的密码' })
    .input(z.object({ current: z.string().max(200), next: z.string().max(200) }))
    .output(done),
  proposeSecondFactor: route
    .meta({ permission: 'signed-in' })
    .route({ method: 'POST', path: '/session/second-factor', summary: '申请动态验证码' })
    .output(z.object({ secret: z.string(), uri: z.string(), qr: z.string() })),
  confirmSecondFactor: route
    .meta({ permission: 'signed-in' })
    .route({ method: 'PUT', path: '/session/second-factor', summary: '启用动态验证码' })
    .input(z.object({ secret: z.string().min(16).max(128), code }))
    .output(done),
  dropSecondFactor: route
    .meta({ permission: 'signed-in' })
    .route({ method: 'DELETE', path: '/session/second-factor', summary: '停用动态验证码' })
    .input(z.object({ password: z.string().max(200) }))
    .output(done),
  list: route
    .meta({ permission: 'account.read' })
    .route({ method: 'GET', path: '/organs/{organ}/accounts', summary: '本单位账号' })
    .input(z.object({ organ: organId }))
    .output(z.array(AccountSchema)),
  open: route
    .meta({ permission: 'account.edit' })
    .route({ method: 'POST', path: '/organs/{organ}/accounts', summary: '开立账号' })
    .input(
      z.object({
        organ: organId,
        key: commandKey,
        username: z.string().trim().max(40),
        name: line('姓名', 40),
        roles: z.array(RoleSchema).min(1, '请至少选择一个角色。'),
        department: optionalLine('部门', 40),
      }),
    )
    .output(oneTime.extend({ id: z.string() })),
  giveRole: route
    .meta({ permission: 'account.edit' })
    .route({ method: 'PUT', path: '/organs/{organ}/accounts/{account}/roles/{role}', summary: '赋予角色' })
    .input(account.extend({ role: RoleSchema, department: optionalLine('部门', 40) }))
    .output(done),
  takeRole: route
    .meta({ permission: 'account.edit' })
    .route({ method: 'DELETE', path: '/organs/{organ}/accounts/{account}/roles/{role}', summary: '收回角色' })
    .input(account.extend({ role: RoleSchema }))
    .output(done),
  resetPassword: route
    .meta({ permission: 'account.edit' })
    .route({ method: 'POST', path: '/organs/{organ}/accounts/{account}/password', summary: '重置密码' })
    .input(account)
    .output(oneTime),
  setDisabled: route
    .meta({ permission: 'account.edit' })
    .route({ method: 'PUT', path: '/organs/{organ}/accounts/{account}/disabled', summary: '停用或启用' })
    .input(account.extend({ disabled: z.boolean() }))
    .output(done),
}
