import type { HolidayNotice } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'

/** An organ with nothing but its place in the order of organs. */
export function aBareOrgan(id: string, parent: string | null): Organ {
  return {
    id,
    kind: parent === null ? 'county' : 'town',
    parent,
    name: id,
    shortName: id,
    creditCode: '11440823MB9Y0026XG',
    contact: {
      address: '府前路1号',
      postcode: '524394',
      telephone: '0759-7231356',
      fax: '',
      email: '',
      officeHours: '周一至周五',
      disclosureOffice: '办公室',
    },
    departments: [],
    leaders: [],
    leadingGroup: null,
    dutyRoster: [],
    site: null,
    demonstration: true,
  }
}

/** An invented notice for 2027: New Year's Day off, and nothing more. */
export const NOTICE_2027: HolidayNotice = {
  year: 2027,
  title: '关于2027年部分节假日安排的通知（测试用）',
  source: '测试',
  off: { '2027-01-01': '元旦' },
  makeup: {},
}
