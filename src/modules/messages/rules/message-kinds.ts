import { type Basis, INSPECTION, PETITIONS } from '#law/index.ts'

interface KindRule {
  readonly label: string
  /** What one writes under this heading, for those who ask themselves. */
  readonly about: string
  /** On what it is dealt with. */
  readonly basis: Basis
  /** Only named people may see it, and it is never published. */
  readonly confidential: boolean
  /** Whether the writer must say who he is. */
  readonly signed: boolean
}

const online = INSPECTION.cite('互动回应差')
const petition = PETITIONS.cite('办结期限')

/** What people write about, and how each kind is dealt with. */
export const MESSAGE_KINDS = {
  consult: {
    label: '咨询',
    about: '问政策、问办事、问进度',
    basis: online,
    confidential: false,
    signed: true,
  },
  suggest: {
    label: '建议',
    about: '对镇里工作的意见和建议',
    basis: online,
    confidential: false,
    signed: true,
  },
  complaint: {
    label: '投诉',
    about: '对服务、办事、环境等不满意',
    basis: petition,
    confidential: false,
    signed: true,
  },
  report: {
    label: '举报',
    about: '反映违纪违法问题，只有指定人员能看到，可以不留姓名',
    basis: PETITIONS.cite('保密'),
    confidential: true,
    signed: false,
  },
  help: { label: '求助', about: '遇到困难需要帮助', basis: petition, confidential: false, signed: true },
  'site-error': {
    label: '我为政府网站找错',
    about: '错字、打不开的链接、过时的内容',
    basis: online,
    confidential: false,
    signed: false,
  },
} as const satisfies Record<string, KindRule>

/** The key of one kind of message. */
export type MessageKind = keyof typeof MESSAGE_KINDS

/** Every kind, in the order people are asked. */
export const KIND_KEYS = Object.keys(MESSAGE_KINDS) as MessageKind[]
