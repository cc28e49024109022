import { Tabs } from 'antd'
import { Page } from '../page/page.tsx'
import { Sheet } from '../page/sheet.tsx'
import { useOrgan } from '../shell/use-organ.ts'
import { ColumnsPanel } from './columns/columns-panel.tsx'
import { ContactForm } from './contact-form.tsx'
import { DepartmentsForm } from './departments-form.tsx'
import { DutyForm } from './duty-form.tsx'
import { LeadersForm } from './leaders-form.tsx'
import { LeadingGroupForm } from './leading-group-form.tsx'
import { MaintenanceForm } from './maintenance-form.tsx'
import { SiteMarksForm } from './site-marks-form.tsx'

const ONLY_ADMIN = '只有本单位管理员可以修改。'

/** The particulars of the organ, as residents see them on the site. */
export function OrganPage() {
  const { organ, allows } = useOrgan()
  const sub = allows('organ.edit')
    ? '保存后，门户网站上的机构信息、页脚和申请表随之更新。'
    : `这些内容显示在门户网站上。${ONLY_ADMIN}`
  const tabs = [
    { key: 'contact', label: '联系方式', children: <ContactForm organ={organ} /> },
    { key: 'departments', label: '内设机构', children: <DepartmentsForm organ={organ} /> },
    { key: 'leaders', label: '领导', children: <LeadersForm organ={organ} /> },
    { key: 'group', label: '领导小组', children: <LeadingGroupForm organ={organ} /> },
    { key: 'duty', label: '值班表', children: <DutyForm organ={organ} /> },
    ...(organ.site
      ? [
          { key: 'site', label: '网站', children: <SiteMarksForm organ={organ} site={organ.site} /> },
          {
            key: 'maintenance',
            label: '维护预告',
            children: <MaintenanceForm organ={organ} planned={organ.site.maintenance} />,
          },
          { key: 'columns', label: '栏目', children: <ColumnsPanel /> },
        ]
      : []),
  ]
  return (
    <Page title="单位信息" sub={sub}>
      <Sheet>
        <Tabs items={tabs} />
      </Sheet>
    </Page>
  )
}
