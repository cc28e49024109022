import type { FieldSpec } from '#kernel/forms/field.tsx'
import type { FieldGroup } from '#kernel/forms/form-fields.tsx'
import { APPLICANT_KINDS } from '#law/index.ts'
import { ID_KINDS } from '../rules/form-gaps.ts'

const same = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }))

const applicantKinds = APPLICANT_KINDS.map(({ key, label }) => ({
  value: key,
  label: key === 'natural_person' ? '公民（个人）' : `单位：${label === '其他' ? '其他组织' : label}`,
}))

/** The form in the order people are asked; Article 29 names what it must hold. */
export const FORM_GROUPS: readonly FieldGroup[] = [
  {
    title: '一、申请人',
    fields: [
      { name: 'applicantKind', label: '申请人类型', control: 'radio', choices: applicantKinds },
      { name: 'name', label: '姓名或单位名称', control: 'line', autoComplete: 'name' },
      {
        name: 'idKind',
        label: '证件种类',
        control: 'select',
        choices: same([...ID_KINDS.person, ...ID_KINDS.organisation]),
        help: '公民选择个人证件；单位选择统一社会信用代码或其他登记证照。',
      },
      { name: 'idNumber', label: '证件号码', control: 'line' },
      {
        name: 'contactName',
        label: '联系人',
        control: 'line',
        help: '单位申请时填写；个人申请不用填。',
        optional: true,
      },
      {
        name: 'phone',
        label: '联系电话',
        control: 'line',
        inputMode: 'tel',
        autoComplete: 'tel',
        short: true,
        help: '手机或带区号的固定电话。没有电话的，请填写通信地址。',
      },
      {
        name: 'address',
        label: '通信地址',
        control: 'line',
        autoComplete: 'street-address',
        help: '选择邮寄的必须填写。',
        optional: true,
      },
      {
        name: 'postcode',
        label: '邮政编码',
        control: 'line',
        inputMode: 'numeric',
        autoComplete: 'postal-code',
        short: true,
        help: '6 位数字。选择邮寄的必须填写。',
        optional: true,
      },
      {
        name: 'email',
        label: '电子邮箱',
        control: 'line',
        inputMode: 'email',
        autoComplete: 'email',
        help: '选择用电子邮件获取的必须填写。',
        optional: true,
      },
    ],
  },
  {
    title: '二、所需信息',
    fields: [
      {
        name: 'description',
        label: '所需政府信息',
        control: 'prose',
        help: '写明文件名称、文号，或者能让我们查找的其他特征，例如“2025年榕坡村农村危房改造名单”。最多 2000 个字。',
      },
      {
        name: 'purpose',
        label: '用途',
        control: 'prose',
        help: '法律不要求说明用途，可以不填；填写有助于更快找到您需要的信息。',
        optional: true,
      },
    ],
  },
  {
    title: '三、希望怎样得到',
    fields: [
      { name: 'medium', label: '信息的形式', control: 'radio', choices: same(['纸质', '电子']) },
      {
        name: 'delivery',
        label: '获取的途径',
        control: 'radio',
        choices: [
          { value: '电子邮件', label: '电子邮件' },
          { value: '邮寄', label: '邮寄' },
          { value: '自行领取', label: '自行领取' },
          { value: '网上查阅', label: '网上查阅（在本网站凭编号和查询码）' },
        ],
      },
    ],
  },
]

/** Every question, without its group. */
export const FORM_FIELDS: readonly FieldSpec[] = FORM_GROUPS.flatMap((group) => group.fields)
