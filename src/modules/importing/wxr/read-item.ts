import { load } from 'cheerio'
import type { Found } from '../incoming.ts'
import { paragraphed } from './paragraphed.ts'

const TAKEN_TYPES = new Set(['post', 'page'])
const TYPE_NAMES: Record<string, string> = {
  attachment: '媒体文件',
  nav_menu_item: '菜单项',
  revision: '历史版本',
  custom_css: '样式',
  wp_navigation: '导航',
}

function refusalOf(type: string, status: string, password: string): string | undefined {
  if (!TAKEN_TYPES.has(type)) return `不是文章（${TYPE_NAMES[type] ?? type}）`
  if (password !== '') return '原来设有密码，没有公开过'
  return status === 'publish' ? undefined : '原来没有发布（草稿、待审、私密或回收站）'
}

/** The day in what WordPress writes as '2019-03-02 10:15:00'; nothing for what is no day. */
const dayIn = (text: string) => {
  const day = text.slice(0, 10)
  return /^[12]\d{3}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null
}

/** What one item of a WordPress export holds. */
export function readItem({ xml, whole }: { xml: string; whole: boolean }): Found {
  const $ = load(xml, { xml: true })
  const text = (name: string) => $('item').children(name.replace(':', '\\:')).first().text().trim()
  const title = text('title')
  const url = text('link')
  const key = text('wp:post_id') || url
  if (!whole) return { key: key || 'cut', title, url, refused: '文件在这一条中间断了，请重新导出' }
  const refused = refusalOf(text('wp:post_type'), text('wp:status'), text('wp:post_password'))
  if (refused) return { key, title, url, refused }
  const named = (domain: string) =>
    $(`category[domain="${domain}"]`)
      .toArray()
      .map((one) => $(one).text().trim())
      .filter((name) => name !== '')
  return {
    document: {
      key,
      title,
      url,
      day: dayIn(text('wp:post_date')),
      bodyHtml: paragraphed(text('content:encoded')),
      documentNumber: '',
      madeOn: null,
      keywords: named('post_tag'),
      summary: text('excerpt:encoded'),
      theme: '',
      genre: '',
      category: named('category')[0] ?? '',
      files: [],
    },
  }
}
