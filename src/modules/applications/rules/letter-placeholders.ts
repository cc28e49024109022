import { type Basis, LETTER } from '#law/index.ts'

/** Why a letter has the parts it has; its form keeps organ, number, place of the seal and date out of every template. */
export const LETTER_BASIS: readonly Basis[] = [LETTER.cite('信函'), LETTER.cite('成文日期')]

/** What a template may leave open, and what is put there. */
export const PLACEHOLDERS = {
  来件: '什么时候收到谁的哪件申请、申请什么（一整句）',
  称谓: '你，或者你单位',
  申请编号: '申请的编号',
  收到日期: '收到申请的日期',
  提出方式: '网上、当面、邮寄等',
  申请内容: '申请获取的信息，引用申请人的原话',
  依据: '这份文书依据的条文',
  正文: '经办人在这一步写的内容',
  期限: '对方的期限，工作日数',
  期限届满日: '对方的期限哪天届满',
  告知日期: '先前告知补正、通知缴费的日期',
  延长工作日: '延长或者延迟的工作日数',
  答复期限: '最迟哪天答复',
  征求对象: '意见向谁征求',
  收费明细: '信息处理费怎样算出，逐档列明',
  金额: '应缴的元数',
  缴费方式: '本机关设定的缴费方式',
  应当受理的机关: '机关名称和联系方式',
  申请人: '申请人的姓名或者名称',
  不公开部分: '不予公开部分的理由和条文',
  理由: '答复的理由',
  内容: '答复的内容：信息本身，或者获取的方式、途径',
  救济: '怎样申请复议、提起诉讼；由程序按结果写出',
  本机关: '本机关的名称',
  公开机构: '本机关的政府信息公开工作机构',
  地址: '本机关的地址和邮编',
  联系电话: '本机关的电话',
} as const

/** The name of one placeholder. */
export type Placeholder = keyof typeof PLACEHOLDERS

/** Every letter may use these. */
export const COMMON: readonly Placeholder[] = [
  ...(['来件', '称谓', '申请编号', '收到日期', '提出方式', '申请内容', '依据'] as const),
  ...(['本机关', '公开机构', '地址', '联系电话'] as const),
]
