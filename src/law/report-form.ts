/** The six applicant columns of table three. */
export const APPLICANT_KINDS = [
  { key: 'natural_person', label: '自然人', group: '自然人' },
  { key: 'commercial_enterprise', label: '商业企业', group: '法人或其他组织' },
  { key: 'research_institute', label: '科研机构', group: '法人或其他组织' },
  { key: 'social_public_welfare_org', label: '社会公益组织', group: '法人或其他组织' },
  { key: 'legal_service_org', label: '法律服务机构', group: '法人或其他组织' },
  { key: 'other', label: '其他', group: '法人或其他组织' },
] as const

/** Who applies, as the report counts applicants. */
export type ApplicantKind = (typeof APPLICANT_KINDS)[number]['key']

/** The seven columns of table three. */
export const TABLE3_COLUMNS = [...APPLICANT_KINDS, { key: 'total', label: '总计', group: '总计' }] as const

export type Table3Column = (typeof TABLE3_COLUMNS)[number]['key']

/** The cells of each block of table four. */
export const TABLE4_COLUMNS = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'other', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
  { key: 'total', label: '总计' },
] as const

export type Table4Column = (typeof TABLE4_COLUMNS)[number]['key']

/** The blocks of table four. */
export const TABLE4_BLOCKS = [
  { key: 'review', label: '行政复议' },
  { key: 'litigation_direct', label: '行政诉讼（未经复议直接起诉）' },
  { key: 'litigation_after_review', label: '行政诉讼（复议后起诉）' },
] as const

export type Table4Block = (typeof TABLE4_BLOCKS)[number]['key']

/** The blocks of table two; `path` leads to the cell in the report's JSON. */
export const TABLE2_BLOCKS = [
  {
    label: '第二十条第（一）项',
    columns: ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    rows: [
      {
        label: '规章',
        cells: [
          ['art20_1', 'rules_规章', 'issued'],
          ['art20_1', 'rules_规章', 'repealed'],
          ['art20_1', 'rules_规章', 'in_force'],
        ],
      },
      {
        label: '行政规范性文件',
        cells: [
          ['art20_1', 'normative_documents_行政规范性文件', 'issued'],
          ['art20_1', 'normative_documents_行政规范性文件', 'repealed'],
          ['art20_1', 'normative_documents_行政规范性文件', 'in_force'],
        ],
      },
    ],
  },
  {
    label: '第二十条第（五）项',
    columns: ['信息内容', '本年处理决定数量'],
    rows: [{ label: '行政许可', cells: [['art20_5', 'admin_licences_行政许可_decisions']] }],
  },
  {
    label: '第二十条第（六）项',
    columns: ['信息内容', '本年处理决定数量'],
    rows: [
      { label: '行政处罚', cells: [['art20_6', 'admin_penalties_行政处罚_decisions']] },
      { label: '行政强制', cells: [['art20_6', 'admin_coercion_行政强制_decisions']] },
    ],
  },
  {
    label: '第二十条第（八）项',
    columns: ['信息内容', '本年收费金额（单位：万元）'],
    rows: [{ label: '行政事业性收费', cells: [['art20_8', 'admin_fees_行政事业性收费_amount_wan_yuan']] }],
  },
] as const
