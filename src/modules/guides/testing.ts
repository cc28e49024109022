import type { TestOffice } from '#kernel/testing.ts'
import { type Newsroom, openNewsroom } from '../articles/testing.ts'
import { changeOrgan } from '../organs/actions/change-organ.ts'
import { organById } from '../organs/index.ts'
import { type ServiceGuide, ServiceGuideSchema } from './contract.ts'

/** A service guide with every element; change what the test is about. */
export function aGuide(change: Partial<ServiceGuide> = {}): ServiceGuide {
  return ServiceGuideSchema.parse({
    window: '民政窗口',
    name: '最低生活保障申请',
    legalBasis: '《社会救助暂行办法》',
    conditions: ['户籍在本地', '收入低于标准'],
    materials: ['申请书', '户口簿'],
    place: '镇党群服务中心一楼大厅',
    hours: '周一至周五',
    telephone: '0759-7231028',
    process: ['申请', '审核', '公示'],
    limit: '22个工作日',
    fees: '不收费',
    ...change,
  })
}

/** A town with articles, and with windows in one of its departments. */
export async function openHall(office: TestOffice): Promise<Newsroom> {
  const room = await openNewsroom(office)
  const { departments } = await organById(office.ctx, room.organ)
  const withWindows = departments.map((department, at) =>
    at === 0 ? { ...department, windows: ['民政窗口', '残联窗口'] } : department,
  )
  const change = { kind: 'departments-set', payload: { departments: withWindows } } as const
  await changeOrgan(office.ctx, { organ: room.organ, key: room.key(), change })
  return room
}
