import type { FieldGroup } from '#kernel/forms/form-fields.tsx'
import { type Reading, schemaProblems, type Typed, tidied } from '#kernel/forms/typed.ts'
import type { BidderForm } from '../actions/register-bidder.ts'
import { BidderFormSchema } from '../contract.ts'

/** The questions to who wants to take part. */
export const BIDDER_GROUPS: readonly FieldGroup[] = [
  {
    title: '报名人',
    fields: [
      {
        name: 'kind',
        label: '报名人类型',
        control: 'radio',
        choices: [
          { value: 'person', label: '个人' },
          { value: 'organisation', label: '单位（公司、合作社等）' },
        ],
      },
      { name: 'name', label: '姓名或单位名称', control: 'line', autoComplete: 'name' },
      {
        name: 'idNumber',
        label: '证件号码',
        control: 'line',
        help: '个人填居民身份证号码，单位填统一社会信用代码，都是 18 位。',
      },
      {
        name: 'phone',
        label: '联系电话',
        control: 'line',
        inputMode: 'tel',
        autoComplete: 'tel',
        short: true,
      },
      { name: 'address', label: '通信地址', control: 'line', autoComplete: 'street-address' },
      {
        name: 'member',
        label: '是不是本集体经济组织成员',
        control: 'radio',
        choices: [
          { value: 'yes', label: '是' },
          { value: 'no', label: '不是' },
        ],
        help: '土地流转中报价相同的，本集体成员优先；村里会核对。',
      },
    ],
  },
]

/** Every question, without its group. */
export const BIDDER_FIELDS = BIDDER_GROUPS.flatMap((group) => group.fields)

/** The form if it can stand, or everything wrong with it. */
export function readBidderForm(typed: Typed): Reading<BidderForm> {
  const plain = tidied(typed, ['idNumber', 'phone'])
  const idNumber = (plain['idNumber'] ?? '').replace(/\s/g, '').toUpperCase()
  const parsed = BidderFormSchema.safeParse({ ...plain, idNumber })
  return parsed.success
    ? { form: parsed.data, problems: [] }
    : { form: null, problems: schemaProblems(parsed.error.issues) }
}
