import { citation, type Day, formatDay, OGI } from '#law/index.ts'

/** What a sheet of the file shows; the same on paper and in Word. */
export interface CaseSheet {
  organName: string
  title: string
  reference: string
  rows: { label: string; value: string }[]
  list?: { columns: string[]; rows: string[][] }
  notes: string[]
  signing: string[]
  demonstration: boolean
}

/** What a registration form holds, and why: the law says what an application states. */
const REGISTRATION_BASIS = OGI.cite('29.2')
const OPINION_BASIS = OGI.cite('32')
const FILE_BASIS = OGI.cite('45')

/** What every sheet of a case says at its head. */
export interface SheetHead {
  readonly organName: string
  readonly number: string
  readonly demonstration: boolean
}

interface Registration {
  readonly applicantKind: string
  readonly name: string
  readonly idKind: string
  readonly idNumber: string
  readonly contactName: string
  readonly phone: string
  readonly address: string
  readonly email: string
  readonly description: string
  readonly purpose: string
  readonly form: string
  readonly channel: string
  readonly receivedDay: Day
  readonly registeredDay: Day | null
  readonly department: string
}

const head = ({ organName, number, demonstration }: SheetHead) => ({
  organName,
  demonstration,
  reference: `申请编号：${number}`,
})

// A sheet that lies in the file need not carry the whole number of a person's identity card.
function partlyHidden(idNumber: string): string {
  const characters = [...idNumber]
  if (characters.length < 8) return idNumber
  return [...characters.slice(0, 4), ...'*'.repeat(characters.length - 8), ...characters.slice(-4)].join('')
}

/** The registration form: who applied, for what, and to whom it went. */
export function registrationSheet(sheet: SheetHead, one: Registration): CaseSheet {
  const rows: [string, string][] = [
    ['申请人类型', one.applicantKind],
    ['姓名或名称', one.name],
    ['身份证明', `${one.idKind}　${partlyHidden(one.idNumber)}`],
    ['联系方式', [one.contactName, one.phone, one.address, one.email].filter(Boolean).join('　')],
    ['所需政府信息', one.description],
    ['用途', one.purpose || '（没有填写，法律不要求说明）'],
    ['获取的形式', one.form],
    ['提出方式', one.channel],
    ['收到日期', formatDay(one.receivedDay)],
    ['登记日期', one.registeredDay ? formatDay(one.registeredDay) : ''],
    ['承办部门', one.department],
    ['备注', ''],
  ]
  return {
    ...head(sheet),
    title: '政府信息公开申请登记表',
    rows: rows.map(([label, value]) => ({ label, value })),
    notes: [`依${citation(REGISTRATION_BASIS)}登记。证件号码中间各位不显示。`],
    signing: ['登记人：', '日　期：'],
  }
}

/** What a third party fills in and sends back. */
export function opinionSlip(
  sheet: SheetHead,
  { name, letter, term }: { name: string; letter: string; term: number },
): CaseSheet {
  return {
    ...head(sheet),
    title: '第三方意见回执',
    rows: [
      { label: '第三方', value: name },
      { label: '征询书文号', value: letter },
      { label: '收到日期', value: '　　　　年　　月　　日' },
      {
        label: '是否同意公开',
        value: '□ 同意公开\n□ 部分同意公开（请写明哪些部分）\n□ 不同意公开（请写明理由）',
      },
      { label: '理由和说明', value: '\u3000' },
      { label: '联系人和电话', value: '\u3000' },
    ],
    notes: [
      `请自收到征询书之日起${term}个工作日内填写并送回；逾期未提出意见的，由本机关依${citation(OPINION_BASIS)}决定。`,
    ],
    signing: ['第三方（签名或者盖章）：', '日　期：'],
  }
}

/** One paper in the file of a case. */
interface FiledPaper {
  readonly name: string
  readonly number: string
  readonly day: Day
  readonly note: string
}

/** The cover of a case's file with the list of what is in it. */
export function archiveSheet(
  sheet: SheetHead,
  file: {
    readonly subject: string
    readonly receivedDay: Day
    readonly endedDay: Day | null
    readonly result: string
    readonly department: string
    readonly papers: readonly FiledPaper[]
  },
): CaseSheet {
  return {
    ...head(sheet),
    title: '政府信息公开申请案卷目录',
    rows: [
      { label: '申请事项', value: file.subject },
      { label: '承办部门', value: file.department },
      {
        label: '起止日期',
        value: `${formatDay(file.receivedDay)}至${file.endedDay ? formatDay(file.endedDay) : '（在办）'}`,
      },
      { label: '办理结果', value: file.result },
    ],
    list: {
      columns: ['序号', '材料名称', '文号', '日期', '备注'],
      rows: file.papers.map(({ name, number, day, note }, at) => [
        String(at + 1),
        name,
        number,
        formatDay(day),
        note,
      ]),
    },
    notes: [`依${citation(FILE_BASIS)}归档。`],
    signing: ['立卷人：', '日　期：'],
  }
}
