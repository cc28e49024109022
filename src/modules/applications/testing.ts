import type { Context } from '#kernel/context.ts'
import { foundOrgan, type Organ } from '#modules/organs/index.ts'
import type { ApplicationForm } from './actions/receive-application.ts'
import type { LetterFacts } from './rules/compose-letter.ts'

const contact = {
  address: '遂溪县洋青镇府前路1号',
  postcode: '524394',
  telephone: '0759-7231356',
  fax: '',
  email: '',
  officeHours: '周一至周五',
  disclosureOffice: '党政综合办公室',
}

const department = (id: string, name: string) => ({
  id,
  name,
  duties: '承办日常工作',
  telephone: '0759-7231356',
  lead: '某某',
  place: '镇政府',
  windows: [],
})

function organ(
  changes: Partial<Organ> & Pick<Organ, 'id' | 'kind' | 'parent' | 'name' | 'shortName'>,
): Organ {
  const path = changes.parent === null ? '/' : `/${changes.id}/`
  const site = {
    path,
    siteName: changes.name,
    siteIdCode: '4408230000',
    icp: '粤ICP备00000000号',
    policeRecord: '粤公网安备00000000号',
    columns: [{ key: 'notices', name: '通知公告', group: '', description: '通知公告栏目', keywords: [] }],
  }
  return {
    creditCode: '11440823MB9Y0018XW',
    contact,
    departments: [department('planning', '规划建设办公室'), department('civil', '社会事务办公室')],
    leaders: [],
    leadingGroup: null,
    dutyRoster: [],
    site,
    demonstration: false,
    ...changes,
  }
}

/** The county, two towns and a village, as organs of a test office. */
export async function foundTestOrgans(ctx: Context): Promise<Organ[]> {
  const organs = [
    organ({ id: 'suixi', kind: 'county', parent: null, name: '遂溪县人民政府', shortName: '遂溪县' }),
    organ({
      id: 'yangqing',
      kind: 'town',
      parent: 'suixi',
      name: '遂溪县洋青镇人民政府',
      shortName: '洋青镇',
    }),
    organ({
      id: 'jianxin',
      kind: 'town',
      parent: 'suixi',
      name: '遂溪县建新镇人民政府',
      shortName: '建新镇',
    }),
    organ({
      id: 'rongpo',
      kind: 'village',
      parent: 'yangqing',
      name: '遂溪县洋青镇榕坡村民委员会',
      shortName: '榕坡村',
      site: null,
    }),
  ]
  for (const one of organs) await foundOrgan(ctx, { key: `found-${one.id}`, organ: one })
  return organs
}

/** A form filled in as it should be, by a person. */
export function aForm(changes: Partial<ApplicationForm> = {}): ApplicationForm {
  return {
    applicantKind: 'natural_person',
    name: '陈喆堃',
    idKind: '居民身份证',
    idNumber: '11010519491231002X',
    contactName: '',
    phone: '13800000101',
    address: '遂溪县洋青镇榕坡村8号',
    postcode: '524394',
    email: 'chen@mail.example',
    description: '2025年农村危房改造名单和补助金额',
    purpose: '',
    medium: '电子',
    delivery: '电子邮件',
    ...changes,
  }
}

/** What letters of tests are written from. */
export const sampleFacts = (changes: Partial<LetterFacts> = {}): LetterFacts => ({
  organ: {
    name: '遂溪县洋青镇人民政府',
    office: '党政综合办公室',
    address: '遂溪县洋青镇府前路1号，邮编524394',
    telephone: '0759-7231356',
    demonstration: false,
  },
  bodies: { reviewBody: '遂溪县人民政府', court: '遂溪县人民法院' },
  application: {
    number: '洋青镇公开申〔2026〕12号',
    subject: 'information',
    receivedDay: '2026-03-02',
    channel: '网上提交',
    wanted: '2025年农村危房改造名单',
  },
  applicant: { kind: 'natural_person', name: '陈喆堃' },
  ...changes,
})

export { bandsOf } from './rules/likeness.ts'
