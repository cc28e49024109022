import type { FieldSpec } from '#kernel/forms/field.tsx'
import type { Organ } from '#modules/organs/index.ts'
import { SUBSCRIPTION_KINDS, type SubscriptionKind } from '../subscription.ts'

const ABOUT: Record<SubscriptionKind, string> = {
  site: '所有栏目的新信息',
  column: '在下面选栏目',
  village: '标题、正文、附件里提到这个村的',
  search: '标题、正文、附件里有这些词的',
}

/** The questions of the form, in order; a site without villages does not ask for one. */
export function subscribeFields(organ: Organ, villages: readonly Organ[]): FieldSpec[] {
  const kinds = (Object.keys(SUBSCRIPTION_KINDS) as SubscriptionKind[]).filter(
    (kind) => kind !== 'village' || villages.length > 0,
  )
  const none = { value: '', label: '请选择' }
  const columns = (organ.site?.columns ?? []).map(({ key, name }) => ({ value: key, label: name }))
  const names = villages.map(({ id, shortName }) => ({ value: id, label: shortName }))
  return [
    {
      ...{ name: 'kind', label: '您想知道的', control: 'radio' as const },
      choices: kinds.map((value) => ({ value, label: `${SUBSCRIPTION_KINDS[value]}：${ABOUT[value]}` })),
    },
    {
      ...{ name: 'column', label: '栏目', control: 'select' as const, optional: true },
      ...{ choices: [none, ...columns], help: '订阅一个栏目时选。' },
    },
    ...(villages.length > 0
      ? [
          {
            ...{ name: 'village', label: '村（社区）', control: 'select' as const, optional: true },
            ...{ choices: [none, ...names], help: '订阅一个村时选。' },
          },
        ]
      : []),
    {
      ...{ name: 'words', label: '要找的词', control: 'line' as const, optional: true },
      help: '订阅一句话时填，写法同站内搜索，例如“种粮补贴”。',
    },
    {
      ...{ name: 'email', label: '电子邮箱', control: 'line' as const, inputMode: 'email' as const },
      ...{ autoComplete: 'email', help: '先寄一封信请您确认，确认以后才开始。' },
    },
  ]
}
