import type { FieldSpec } from '#kernel/forms/field.tsx'
import type { FieldGroup } from '#kernel/forms/form-fields.tsx'
import { KIND_KEYS, MESSAGE_KINDS } from '../rules/message-kinds.ts'

const kinds = KIND_KEYS.map((value) => ({
  value,
  label: `${MESSAGE_KINDS[value].label}：${MESSAGE_KINDS[value].about}`,
}))

/** The form in the order people are asked. */
export const MAIL_GROUPS: readonly FieldGroup[] = [
  {
    title: '一、写什么',
    fields: [
      { name: 'kind', label: '这封信是', control: 'radio', choices: kinds },
      {
        name: 'title',
        label: '标题',
        control: 'line',
        help: '一句话说明是什么事，例如“榕坡村路灯坏了”。',
      },
      {
        name: 'text',
        label: '内容',
        control: 'prose',
        help: '时间、地点、什么事、希望怎样解决。不要写身份证号码。最多 3000 个字。',
      },
      {
        name: 'pageUrl',
        label: '有错的页面',
        control: 'line',
        help: '“我为政府网站找错”要填写：页面的网址或者标题。',
        optional: true,
      },
    ],
  },
  {
    title: '二、怎样联系您',
    fields: [
      {
        name: 'name',
        label: '姓名',
        control: 'line',
        autoComplete: 'name',
        short: true,
        help: '举报和找错可以不填。',
      },
      {
        name: 'phone',
        label: '联系电话',
        control: 'line',
        inputMode: 'tel',
        autoComplete: 'tel',
        short: true,
        help: '手机或带区号的固定电话。举报和找错可以不填。',
      },
      {
        name: 'email',
        label: '电子邮箱',
        control: 'line',
        inputMode: 'email',
        autoComplete: 'email',
        optional: true,
      },
    ],
  },
  {
    title: '三、能不能公开',
    fields: [
      {
        name: 'mayPublish',
        label: '答复以后，能不能把来信和答复登在网站上',
        control: 'radio',
        help: '公开前会去掉姓名、电话等个人信息。不同意不影响办理。举报一律不公开。',
        choices: [
          { value: 'yes', label: '同意公开' },
          { value: 'no', label: '不同意公开' },
        ],
      },
    ],
  },
]

/** Every question, without its group. */
export const MAIL_FIELDS: readonly FieldSpec[] = MAIL_GROUPS.flatMap((group) => group.fields)

/** The question asked of a writer who has his answer. */
export const SCORE_FIELD: FieldSpec = {
  name: 'score',
  label: '这次答复您满意吗',
  control: 'radio',
  choices: [
    { value: '5', label: '5 分，很满意' },
    { value: '4', label: '4 分，满意' },
    { value: '3', label: '3 分，一般' },
    { value: '2', label: '2 分，不满意' },
    { value: '1', label: '1 分，很不满意' },
  ],
}

/** What a mark may be explained with. */
export const WORDS_FIELD: FieldSpec = { name: 'words', label: '还想说的', control: 'prose', optional: true }

/** What is asked once more. */
export const WHY_FIELD: FieldSpec = {
  name: 'why',
  label: '还要问什么',
  control: 'prose',
  help: '写明哪里没有答清楚。只能追问一次。最多 2000 个字。',
}
