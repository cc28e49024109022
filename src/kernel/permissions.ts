/** Roles a person may hold in an organ, with the names people use. */
export const ROLES = {
  editor: '采编',
  'first-reviewer': '初审',
  'second-reviewer': '复审',
  'final-reviewer': '终审',
  proofreader: '校对',
  'disclosure-officer': '公开办',
  leader: '领导',
  'village-clerk': '村级',
  'village-supervisor': '监委会',
  'county-supervisor': '县级监管',
  admin: '管理员',
} as const

export type Role = keyof typeof ROLES

const STAFF = Object.keys(ROLES).filter((role) => role !== 'county-supervisor') as Role[]
const EDITORIAL: Role[] = ['editor', 'first-reviewer', 'second-reviewer', 'final-reviewer', 'proofreader']

/** Who may do what, in one place. `below` lets the role act on organs under the one it is held in. */
const TABLE = {
  'organ.read': { roles: STAFF, below: ['county-supervisor'] },
  'organ.edit': { roles: ['admin'], below: [] },
  /** The columns of the site: their names, their order, the recycle bin. */
  'column.edit': { roles: ['admin', 'disclosure-officer'], below: [] },
  'duty.edit': { roles: ['admin', 'disclosure-officer'], below: [] },
  /** How the organ and those under it stand: figures, what is late and whose it is. */
  'overview.read': { roles: ['leader'], below: ['county-supervisor'] },
  'calendar.read': { roles: STAFF, below: ['county-supervisor'] },
  'calendar.load': { roles: ['admin'], below: [] },
  'guide.read': { roles: STAFF, below: ['county-supervisor'] },
  'guide.edit': { roles: ['disclosure-officer'], below: [] },
  'catalogue.read': { roles: STAFF, below: ['county-supervisor'] },
  'catalogue.edit': { roles: ['disclosure-officer'], below: [] },
  'article.read': {
    roles: [...EDITORIAL, 'disclosure-officer', 'leader', 'admin'],
    below: ['county-supervisor'],
  },
  'article.write': { roles: ['editor', 'disclosure-officer'], below: [] },
  'article.sign': { roles: [...EDITORIAL, 'disclosure-officer', 'leader', 'admin'], below: [] },
  /** Documents of other systems become drafts. */
  'article.import': { roles: ['disclosure-officer'], below: [] },
  'article.examine': { roles: ['disclosure-officer'], below: [] },
  'article.proofread': { roles: ['proofreader'], below: [] },
  'lexicon.read': { roles: [...EDITORIAL, 'disclosure-officer', 'leader', 'admin'], below: [] },
  'lexicon.edit': { roles: ['proofreader', 'disclosure-officer', 'admin'], below: [] },
  /** Words that mean the same when residents search. */
  'synonym.read': { roles: [...EDITORIAL, 'disclosure-officer', 'leader', 'admin'], below: [] },
  'synonym.edit': { roles: ['disclosure-officer', 'admin'], below: [] },
  /** Everything published is looked through again: for wrong words, for personal data. */
  'archive.read': {
    roles: ['proofreader', 'disclosure-officer', 'final-reviewer', 'leader', 'admin'],
    below: ['county-supervisor'],
  },
  'archive.scan': { roles: ['proofreader', 'disclosure-officer', 'admin'], below: [] },
  'article.review-1': { roles: ['first-reviewer'], below: [] },
  'article.review-2': { roles: ['second-reviewer'], below: [] },
  'article.review-3': { roles: ['final-reviewer'], below: [] },
  'article.publish': { roles: ['final-reviewer', 'disclosure-officer'], below: [] },
  'article.override': { roles: ['disclosure-officer', 'final-reviewer', 'leader'], below: [] },
  'article.urgent': { roles: ['leader'], below: [] },
  'article.delegate': {
    roles: [
      'first-reviewer',
      'second-reviewer',
      'final-reviewer',
      'proofreader',
      'disclosure-officer',
      'admin',
    ],
    below: [],
  },
  'article.flow': { roles: ['disclosure-officer', 'admin'], below: [] },
  'article.relate': { roles: ['final-reviewer', 'disclosure-officer'], below: [] },
  'article.withdraw': { roles: ['final-reviewer', 'disclosure-officer'], below: [] },
  'application.read': { roles: ['editor', 'disclosure-officer', 'leader'], below: ['county-supervisor'] },
  'application.identity': { roles: ['disclosure-officer'], below: [] },
  'application.identity-log': {
    roles: ['disclosure-officer', 'leader', 'admin'],
    below: ['county-supervisor'],
  },
  'application.register': { roles: ['disclosure-officer'], below: [] },
  'application.reply': { roles: ['disclosure-officer'], below: [] },
  /** The files of an application: add, hold back passages, take away. */
  'application.files': { roles: ['editor', 'disclosure-officer'], below: [] },
  'application.let-through': { roles: ['disclosure-officer', 'leader'], below: [] },
  'application.draft': { roles: ['editor', 'disclosure-officer'], below: [] },
  'application.sign': { roles: ['leader'], below: [] },
  'application.settings': { roles: ['admin', 'disclosure-officer'], below: [] },
  'disclosure-log.read': {
    roles: ['editor', 'disclosure-officer', 'leader'],
    below: ['county-supervisor'],
  },
  'disclosure-log.propose': { roles: ['disclosure-officer'], below: [] },
  /** To agree, as a second person, that an answer be made public, and to take it down again. */
  'disclosure-log.decide': { roles: ['disclosure-officer', 'leader'], below: [] },
  'message.read': {
    roles: ['editor', 'first-reviewer', 'second-reviewer', 'final-reviewer', 'disclosure-officer', 'leader'],
    below: ['county-supervisor'],
  },
  'message.identity': { roles: ['disclosure-officer'], below: [] },
  'message.register': { roles: ['disclosure-officer'], below: [] },
  'message.answer': { roles: ['editor', 'disclosure-officer'], below: [] },
  'message.check': {
    roles: ['first-reviewer', 'second-reviewer', 'final-reviewer', 'disclosure-officer'],
    below: [],
  },
  'message.publish': { roles: ['disclosure-officer'], below: [] },
  'message.settings': { roles: ['admin'], below: [] },
  'call.read': { roles: ['editor', 'disclosure-officer', 'leader'], below: ['county-supervisor'] },
  'call.record': { roles: ['editor', 'disclosure-officer'], below: [] },
  'dispute.read': { roles: ['disclosure-officer', 'leader'], below: ['county-supervisor'] },
  'dispute.record': { roles: ['disclosure-officer'], below: [] },
  'report.read': {
    roles: ['disclosure-officer', 'leader', 'first-reviewer', 'second-reviewer', 'final-reviewer'],
    below: ['county-supervisor'],
  },
  'report.draft': { roles: ['disclosure-officer'], below: [] },
  /** To answer, as a second person, for figures that do not add up. */
  'report.answer': { roles: ['leader', 'final-reviewer'], below: [] },
  /** What a county collects from those below it. */
  'collection.read': {
    roles: ['disclosure-officer', 'leader', 'final-reviewer', 'county-supervisor'],
    below: [],
  },
  'collection.work': { roles: ['disclosure-officer'], below: [] },
  'collection.remind': { roles: ['disclosure-officer', 'county-supervisor'], below: [] },
  'trade.read': {
    roles: ['village-clerk', 'village-supervisor', 'leader', 'disclosure-officer', 'admin'],
    below: ['leader', 'disclosure-officer', 'admin', 'county-supervisor'],
  },
  'trade.write': { roles: ['village-clerk'], below: [] },
  'trade.review': { roles: [], below: ['leader', 'disclosure-officer', 'admin'] },
  'trade.identity': { roles: ['village-clerk'], below: ['disclosure-officer'] },
  'trade.hold-key': {
    roles: ['village-supervisor', 'leader', 'disclosure-officer', 'county-supervisor'],
    below: ['leader', 'disclosure-officer', 'county-supervisor'],
  },
  'trade.settings': { roles: ['disclosure-officer', 'admin'], below: [] },
  'service.read': { roles: STAFF, below: ['county-supervisor'] },
  'service.edit': { roles: ['editor', 'disclosure-officer'], below: [] },
  'service.publish': { roles: ['final-reviewer', 'disclosure-officer'], below: [] },
  'gazette.read': { roles: STAFF, below: ['county-supervisor'] },
  'gazette.edit': { roles: ['disclosure-officer'], below: [] },
  'gazette.publish': { roles: ['final-reviewer'], below: [] },
  'board.read': { roles: STAFF, below: ['county-supervisor'] },
  'board.edit': { roles: ['disclosure-officer'], below: [] },
  'poster.make': { roles: ['disclosure-officer'], below: [] },
  'poster.hang': { roles: ['editor', 'disclosure-officer', 'village-clerk'], below: [] },
  'task.read': {
    roles: [...EDITORIAL, 'disclosure-officer', 'leader', 'admin'],
    below: ['county-supervisor'],
  },
  'task.manage': { roles: ['disclosure-officer'], below: [] },
  'task.report': { roles: ['editor', 'disclosure-officer'], below: [] },
  'consultation.read': {
    roles: [...EDITORIAL, 'disclosure-officer', 'leader', 'admin'],
    below: ['county-supervisor'],
  },
  'consultation.draft': { roles: ['editor', 'disclosure-officer'], below: [] },
  'consultation.publish': { roles: ['disclosure-officer'], below: [] },
  'consultation.handle': { roles: ['disclosure-officer'], below: [] },
  'sending.read': {
    roles: [...EDITORIAL, 'disclosure-officer', 'leader', 'admin'],
    below: ['county-supervisor'],
  },
  'sending.send': { roles: ['disclosure-officer', 'final-reviewer'], below: [] },
  'sending.receive': { roles: ['editor', 'disclosure-officer'], below: [] },
  'sending.settings': { roles: ['disclosure-officer', 'admin'], below: [] },
  'monitoring.read': { roles: ['disclosure-officer', 'leader', 'admin'], below: ['county-supervisor'] },
  'monitoring.handle': { roles: ['disclosure-officer', 'admin'], below: [] },
  'account.read': { roles: ['admin'], below: [] },
  'account.edit': { roles: ['admin'], below: [] },
} as const satisfies Record<string, { roles: readonly Role[]; below: readonly Role[] }>

export type Permission = keyof typeof TABLE

/** All permissions, for the matrix test and for the manual. */
export const PERMISSIONS = Object.keys(TABLE) as Permission[]

/** One role held in one organ, perhaps for one department. */
export interface Grant {
  organ: string
  role: Role
  department: string
}

/**
 * Whether the grants allow `permission` on an organ whose lineage (itself first, then those above) is given.
 * Deny by default; a role counts only in its own organ unless the table lets it reach below.
 */
export function may(grants: readonly Grant[], permission: Permission, lineage: readonly string[]): boolean {
  const rule = TABLE[permission]
  const own = lineage[0]
  const holds = (roles: readonly Role[], grant: Grant) => roles.includes(grant.role)
  return grants.some(
    (grant) =>
      (grant.organ === own && (holds(rule.roles, grant) || holds(rule.below, grant))) ||
      (lineage.slice(1).includes(grant.organ) && holds(rule.below, grant)),
  )
}
