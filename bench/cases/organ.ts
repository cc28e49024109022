import type { Context } from '#kernel/context.ts'
import { foundOrgan } from '#modules/organs/index.ts'

/** The organ whose cases are measured. */
export const ORGAN = 'yangqing'

/** Founds the organ whose cases are measured. */
export async function foundBenchOrgan(ctx: Context): Promise<void> {
  const department = {
    ...{ id: 'planning', name: '规划建设办公室', duties: '承办', telephone: '0759-7231356' },
    ...{ lead: '某某', place: '镇政府', windows: [] },
  }
  const organ = {
    ...{ id: ORGAN, kind: 'town' as const, parent: null, name: '洋青镇人民政府', shortName: '洋青镇' },
    creditCode: '11440823MB9Y0018XW',
    contact: {
      ...{ address: '府前路1号', postcode: '524394', telephone: '0759-7231356', fax: '', email: '' },
      ...{ officeHours: '周一至周五', disclosureOffice: '党政综合办公室' },
    },
    departments: [department],
    leaders: [],
    leadingGroup: null,
    dutyRoster: [],
    site: {
      ...{ path: '/', siteName: '洋青镇', siteIdCode: '4408230000', icp: '', policeRecord: '', columns: [] },
    },
    demonstration: false,
  }
  await foundOrgan(ctx, { key: 'bench-organ', organ })
}
