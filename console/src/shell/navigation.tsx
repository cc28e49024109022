import {
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  BookOutlined,
  CalendarOutlined,
  ClusterOutlined,
  CommentOutlined,
  FileTextOutlined,
  FlagOutlined,
  FontColorsOutlined,
  GoldOutlined,
  HighlightOutlined,
  HomeOutlined,
  InboxOutlined,
  MailOutlined,
  PhoneOutlined,
  PushpinOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  SearchOutlined,
  SendOutlined,
  SettingOutlined,
  SolutionOutlined,
  TeamOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Permission } from '#kernel/permissions.ts'
import type { Organ } from './use-organ.ts'

interface Place {
  page: string
  label: string
  icon: ReactNode
  permission: Permission
  /** The key that goes there after `g`. */
  key: string
  group: number
  /** The one kind of organ that has this room; every kind when left out. */
  only?: Organ['kind']
}

/** The rooms of the console, in the order of the menu. */
export const PLACES: readonly Place[] = [
  { page: '', label: '工作台', icon: <HomeOutlined />, permission: 'organ.read', key: 'h', group: 0 },
  {
    page: 'articles',
    label: '稿件',
    icon: <FileTextOutlined />,
    permission: 'article.read',
    key: 'a',
    group: 1,
  },
  {
    page: 'queue',
    label: '审校',
    icon: <HighlightOutlined />,
    permission: 'article.sign',
    key: 'q',
    group: 1,
  },
  {
    page: 'applications',
    label: '依申请公开',
    icon: <InboxOutlined />,
    permission: 'application.read',
    key: 's',
    group: 1,
  },
  {
    page: 'messages',
    label: '来信',
    icon: <MailOutlined />,
    permission: 'message.read',
    key: 'l',
    group: 1,
  },
  { page: 'calls', label: '电话', icon: <PhoneOutlined />, permission: 'call.read', key: 'p', group: 1 },
  {
    page: 'disputes',
    label: '复议诉讼',
    icon: <AuditOutlined />,
    permission: 'dispute.read',
    key: 'd',
    group: 1,
  },
  {
    page: 'reports',
    label: '年度报告',
    icon: <BarChartOutlined />,
    permission: 'report.read',
    key: 'r',
    group: 1,
  },
  {
    page: 'collections',
    label: '各单位年报',
    icon: <ClusterOutlined />,
    permission: 'collection.read',
    key: 'f',
    group: 1,
    only: 'county',
  },
  {
    page: 'sendings',
    label: '报送',
    icon: <SendOutlined />,
    permission: 'sending.read',
    key: 'b',
    group: 1,
  },
  {
    page: 'monitoring',
    label: '网站监测',
    icon: <SafetyCertificateOutlined />,
    permission: 'monitoring.read',
    key: 'w',
    group: 1,
  },
  {
    page: 'consultations',
    label: '意见征集',
    icon: <CommentOutlined />,
    permission: 'consultation.read',
    key: 'y',
    group: 1,
  },
  {
    page: 'tasks',
    label: '重点任务',
    icon: <FlagOutlined />,
    permission: 'task.read',
    key: 't',
    group: 1,
  },
  {
    page: 'trades',
    label: '三资交易',
    icon: <GoldOutlined />,
    permission: 'trade.read',
    key: 'j',
    group: 1,
  },
  {
    page: 'catalogue',
    label: '公开目录',
    icon: <UnorderedListOutlined />,
    permission: 'catalogue.read',
    key: 'm',
    group: 2,
  },
  {
    page: 'windows',
    label: '服务窗口',
    icon: <SolutionOutlined />,
    permission: 'service.read',
    key: 'k',
    group: 2,
  },
  {
    page: 'gazettes',
    label: '政府公报',
    icon: <BookOutlined />,
    permission: 'gazette.read',
    key: 'n',
    group: 2,
  },
  {
    page: 'posters',
    label: '公开栏',
    icon: <PushpinOutlined />,
    permission: 'board.read',
    key: 'v',
    group: 2,
  },
  { page: 'guide', label: '公开指南', icon: <ReadOutlined />, permission: 'guide.read', key: 'z', group: 2 },
  {
    page: 'calendar',
    label: '工作日历',
    icon: <CalendarOutlined />,
    permission: 'calendar.read',
    key: 'c',
    group: 2,
  },
  {
    page: 'lexicon',
    label: '校对词库',
    icon: <FontColorsOutlined />,
    permission: 'lexicon.read',
    key: 'e',
    group: 2,
  },
  {
    page: 'synonyms',
    label: '搜索说法',
    icon: <SearchOutlined />,
    permission: 'synonym.read',
    key: 'i',
    group: 2,
  },
  { page: 'organ', label: '单位信息', icon: <BankOutlined />, permission: 'organ.read', key: 'o', group: 3 },
  {
    page: 'messages/settings',
    label: '来信设定',
    icon: <SettingOutlined />,
    permission: 'message.settings',
    key: 'x',
    group: 3,
  },
  { page: 'accounts', label: '账号', icon: <TeamOutlined />, permission: 'account.read', key: 'u', group: 3 },
]

/** The rooms of an organ that are open to a person. */
export function roomsOf(kind: Organ['kind'], allows: (permission: Permission) => boolean): Place[] {
  return PLACES.filter(({ permission, only }) => allows(permission) && (only === undefined || only === kind))
}
