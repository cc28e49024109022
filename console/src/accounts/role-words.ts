import { ROLES, type Role } from '#kernel/permissions.ts'

const DOES: Record<Role, string> = {
  editor: '写稿、改稿、送审',
  'first-reviewer': '审第一道',
  'second-reviewer': '审第二道',
  'final-reviewer': '审第三道，发布和撤回',
  proofreader: '一校、二校、三校',
  'disclosure-officer': '保密审查，办理申请，管目录、指南、年报',
  leader: '查看办理情况，应急发布',
  'village-clerk': '村级填报',
  'village-supervisor': '监督村级交易，保管开标钥匙',
  'county-supervisor': '查看本级和下级单位的办理情况',
  admin: '管账号、单位信息和工作日历',
}

/** The roles to choose from, each with what it does. */
export const ROLE_OPTIONS = (Object.keys(ROLES) as Role[]).map((role) => ({
  value: role,
  label: `${ROLES[role]}：${DOES[role]}`,
}))
