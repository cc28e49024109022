import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { sha256 } from '#kernel/canonical.ts'
import { secretsFrom } from '#kernel/secrets.ts'
import type { Organ } from '#modules/organs/index.ts'
import { directoryOf } from '../organs/directory.ts'
import { outwardWith } from './leaving/leaving.ts'
import { type SiteShell, siteShell } from './shell/site-shell.ts'

const column = (key: string, name: string, group: string) => ({
  key,
  name,
  group,
  description: `${name}的信息`,
  keywords: [name],
})

/** A county, or a town of it, with a column in every group. */
export function anOrgan(kind: 'county' | 'town', change: Partial<Organ> = {}): Organ {
  const town = kind === 'town'
  return {
    id: town ? 'yangqing' : 'suixi',
    kind,
    parent: town ? 'suixi' : null,
    name: town ? '遂溪县洋青镇人民政府' : '遂溪县人民政府',
    shortName: town ? '洋青镇' : '遂溪县',
    creditCode: '11440823MB9Y0026XG',
    contact: {
      address: '遂溪县洋青镇府前路1号',
      postcode: '524394',
      telephone: '0759-7231356',
      fax: '0759-7231819',
      email: 'xxgk@yangqing.example',
      officeHours: '周一至周五 上午8:30—12:00，下午14:30—17:30',
      disclosureOffice: '党政和人大办公室',
    },
    departments: [
      {
        id: 'office',
        name: '党政和人大办公室',
        duties: '综合协调。',
        telephone: '0759-7231356',
        lead: '林映川',
        place: '二楼',
        windows: [],
      },
    ],
    leaders: [{ name: '黄启崧', post: '镇长', duties: '主持镇政府全面工作。', order: 1 }],
    leadingGroup: {
      name: '公开工作领导小组',
      leader: '镇长',
      deputy: '人大主席',
      members: '各办公室主任',
      office: '党政和人大办公室',
      duty: '组织、监督、检查',
    },
    dutyRoster: [{ weekday: 1, name: '邓文澜', telephone: '0759-7231356', hours: '上午8:30—12:00' }],
    site: {
      path: town ? '/yangqing/' : '/',
      siteName: town ? '遂溪县洋青镇人民政府' : '遂溪县人民政府门户网站',
      siteIdCode: '4408230000',
      icp: '粤ICP备00000000号-1',
      policeRecord: '粤公网安备44082300000000号',
      columns: [
        column('news', '工作动态', 'news'),
        column('notices', '通知公告', 'news'),
        column('subsidies', '惠农补贴', 'affairs'),
        column('documents', '部门文件', 'documents'),
        column('functions', '机构职能', 'organisation'),
        column('system', '政府信息公开制度', 'disclosure'),
        column('reports', '政府信息公开年报', 'disclosure'),
      ],
    },
    demonstration: true,
    ...change,
  }
}

/** The frame of the town's site. */
export function aShell(change: Partial<Organ> = {}): SiteShell {
  const organ = anOrgan('town', change)
  const directory = directoryOf([anOrgan('county'), organ])
  const shell = siteShell({
    directory,
    organ,
    stylesheet: '/assets/site-0123456789ab.css',
    origin: 'https://www.suixi.example',
    outward: outwardWith(secretsFrom(Buffer.alloc(32, 7))),
  })
  if (!shell) throw new Error('the town has no site')
  return shell
}

const EMPTY_ELEMENTS = new Set(['meta', 'link', 'br', 'img', 'hr', 'input'])

/** The first place where tags do not close in the order they opened; undefined when all do. */
export function badNesting(html: string): string | undefined {
  const open: string[] = []
  for (const [tag, closing, name = ''] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)\b[^>]*>/g)) {
    if (EMPTY_ELEMENTS.has(name)) continue
    if (!closing) open.push(name)
    else if (open.pop() !== name) return tag
  }
  return open.at(-1)
}

/** Every file under a folder with the hash of its content. */
export function snapshot(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }) as Dirent[]
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(files.map((file) => [relative(folder, file), sha256(readFileSync(file))]))
}

/** Which pages differ between two snapshots: written anew, changed or gone; compressed twins left out. */
export function changedFiles(before: Map<string, string>, after: Map<string, string>): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])]
  return names.filter((name) => before.get(name) !== after.get(name) && !/\.(br|gz)$/.test(name)).sort()
}
