import { z } from 'zod'
import { commandKey, line, optionalLine, organId, prose, route } from '#kernel/contract.ts'
import { BinnedColumnSchema, ColumnSchema } from './contract/column.ts'
import { MaintenanceSchema } from './contract/maintenance.ts'
import { clearEnough, contrastOnWhite, LEAST_CONTRAST } from './theme-contract.ts'

const DepartmentSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/, '部门编号由小写字母、数字组成。'),
  name: line('部门名称', 60),
  duties: prose('部门职责', 2000),
  telephone: line('部门电话', 40),
  lead: line('负责人', 40),
  place: line('办公地点', 100),
  windows: z.array(line('窗口', 20)).default([]),
})

const LeaderSchema = z.object({
  name: line('姓名', 40),
  post: line('职务', 80),
  duties: prose('分工', 1000),
  order: z.number().int().min(1).max(99),
})

const LeadingGroupSchema = z.object({
  name: line('领导小组名称', 80),
  leader: line('组长', 60),
  deputy: line('副组长', 60),
  members: line('成员', 200),
  office: line('办公室', 60),
  duty: prose('职责', 500),
})

const DutyShiftSchema = z.object({
  weekday: z.number().int().min(1).max(7),
  name: line('值班人', 40),
  telephone: line('值班电话', 40),
  hours: line('值班时间', 60),
})

/** How an organ can be reached. */
const ContactSchema = z.object({
  address: line('地址', 120),
  postcode: z.string().regex(/^\d{6}$/, '邮政编码是 6 位数字。'),
  telephone: line('电话', 40),
  fax: optionalLine('传真', 40),
  email: z.union([z.literal(''), z.email('电子邮箱的写法不对。')]).default(''),
  officeHours: line('办公时间', 100),
  disclosureOffice: line('政府信息公开工作机构', 60),
})

export { SECTIONS, type Section, standingColumn } from './contract/column.ts'
export { columnsContract } from './contract/column-routes.ts'
export { clearEnough, contrastOnWhite, DEFAULT_COLOUR, LEAST_CONTRAST, shadesOf } from './theme-contract.ts'

const HEX = /^#[0-9a-f]{6}$/i

const tooPale = (colour: string) =>
  `这个颜色在白底上不够清楚：对比度是 ${contrastOnWhite(colour).toFixed(1)}:1，要达到 ${LEAST_CONTRAST}:1。可以改用深一些的 ${clearEnough(colour)}。`

/** How a site looks apart from others: one main colour, and one or two characters for its seal. */
const ThemeSchema = z.object({
  colour: z
    .string()
    .regex(HEX, '颜色写成 # 加 6 位十六进制数字，例如 #0b5d63。')
    .superRefine((colour, context) => {
      if (HEX.test(colour) && contrastOnWhite(colour) < LEAST_CONTRAST)
        context.addIssue({ code: 'custom', message: tooPale(colour) })
    }),
  seal: line('标记', 2),
})

/** The names and marks every page of a site carries, and how it looks. */
export const SiteMarksSchema = z.object({
  siteName: line('网站名称', 60),
  siteIdCode: z.string().regex(/^\d{10}$/, '网站标识码是 10 位数字。'),
  icp: line('ICP备案编号', 60),
  policeRecord: line('公安备案号', 60),
  /** Under this name the site has pages in English; none without it. */
  englishName: z
    .string()
    .max(120, '英文名称不能超过 120 个字符。')
    .regex(/^[\x20-\x7e]*$/, '英文名称只能用英文字母、数字和标点。')
    .optional(),
  theme: ThemeSchema.optional(),
})

export const SiteSchema = SiteMarksSchema.extend({
  path: z.string().regex(/^\/([a-z][a-z0-9-]*\/)?$/, '网站路径的写法不对。'),
  columns: z.array(ColumnSchema),
  binned: z.array(BinnedColumnSchema).optional(),
  /** The next time at which forms and searches will not answer; left out while none is planned. */
  maintenance: MaintenanceSchema.optional(),
})

export const OrganSchema = z.object({
  id: organId,
  kind: z.enum(['county', 'town', 'village']),
  parent: organId.nullable(),
  name: line('单位名称', 80),
  shortName: line('单位简称', 20),
  creditCode: z.string().regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/, '统一社会信用代码是 18 位数字和大写字母。'),
  contact: ContactSchema,
  departments: z.array(DepartmentSchema),
  leaders: z.array(LeaderSchema),
  leadingGroup: LeadingGroupSchema.nullable(),
  dutyRoster: z.array(DutyShiftSchema),
  site: SiteSchema.nullable(),
  demonstration: z.boolean(),
})

const one = z.object({ organ: organId })
const done = z.object({ ok: z.literal(true) })

/** What the console may ask about organs. */
export const organsContract = {
  list: route
    .meta({ permission: 'signed-in' })
    .route({ method: 'GET', path: '/organs', summary: '我能进入的单位' })
    .output(z.array(z.object({ id: z.string(), name: z.string(), shortName: z.string(), kind: z.string() }))),
  get: route
    .meta({ permission: 'organ.read' })
    .route({ method: 'GET', path: '/organs/{organ}', summary: '单位信息' })
    .input(one)
    .output(OrganSchema),
  setContact: route
    .meta({ permission: 'organ.edit' })
    .route({ method: 'PUT', path: '/organs/{organ}/contact', summary: '修改联系方式' })
    .input(one.extend({ key: commandKey, contact: ContactSchema }))
    .output(done),
  setDepartments: route
    .meta({ permission: 'organ.edit' })
    .route({ method: 'PUT', path: '/organs/{organ}/departments', summary: '修改内设机构' })
    .input(one.extend({ key: commandKey, departments: z.array(DepartmentSchema).max(60) }))
    .output(done),
  setLeaders: route
    .meta({ permission: 'organ.edit' })
    .route({ method: 'PUT', path: '/organs/{organ}/leaders', summary: '修改领导信息' })
    .input(one.extend({ key: commandKey, leaders: z.array(LeaderSchema).max(60) }))
    .output(done),
  setLeadingGroup: route
    .meta({ permission: 'organ.edit' })
    .route({ method: 'PUT', path: '/organs/{organ}/leading-group', summary: '修改领导小组' })
    .input(one.extend({ key: commandKey, leadingGroup: LeadingGroupSchema }))
    .output(done),
  setSiteMarks: route
    .meta({ permission: 'organ.edit' })
    .route({ method: 'PUT', path: '/organs/{organ}/site-marks', summary: '修改网站名称、标识和外观' })
    .input(one.extend({ key: commandKey, marks: SiteMarksSchema }))
    .output(done),
  setMaintenance: route
    .meta({ permission: 'organ.edit' })
    .route({ method: 'PUT', path: '/organs/{organ}/maintenance', summary: '预告或取消网站维护' })
    .input(one.extend({ key: commandKey, maintenance: MaintenanceSchema.nullable() }))
    .output(done),
  setDutyRoster: route
    .meta({ permission: 'duty.edit' })
    .route({ method: 'PUT', path: '/organs/{organ}/duty-roster', summary: '修改值班表' })
    .input(one.extend({ key: commandKey, dutyRoster: z.array(DutyShiftSchema).max(30) }))
    .output(done),
}
