import type { Context } from '#kernel/context.ts'
import type { TestOffice } from '#kernel/testing.ts'
import { foundOrgan, type Organ } from '#modules/organs/index.ts'
import { createArticle } from './actions/create-article.ts'
import { publishArticle } from './actions/publish-article.ts'
import { reviewArticle } from './actions/review-article.ts'
import { submitArticle } from './actions/submit-article.ts'
import type { Article } from './article.ts'
import { readArticle } from './read-article.ts'
import type { ArticleDraft } from './read-draft.ts'

const column = (key: string, name: string) => ({
  key,
  name,
  group: '',
  description: `${name}栏目`,
  keywords: [],
})

const department = (id: string, name: string) => ({
  id,
  name,
  duties: '承办日常工作。',
  telephone: '0759-7000001',
  lead: '负责人',
  place: '镇政府大楼',
  windows: [],
})

function anOrgan(id: string, name: string, creditCode: string): Organ {
  return {
    id,
    kind: id === 'suixi' ? 'county' : 'town',
    parent: id === 'suixi' ? null : 'suixi',
    name,
    shortName: name.slice(0, 3),
    creditCode,
    contact: {
      address: '镇政府大院',
      postcode: '524300',
      telephone: '0759-7000000',
      fax: '',
      email: '',
      officeHours: '周一至周五 8:30—12:00，14:30—17:30',
      disclosureOffice: '党政综合办公室',
    },
    departments: [department('office', '党政综合办公室'), department('agriculture', '农业农村办公室')],
    leaders: [],
    leadingGroup: null,
    dutyRoster: [],
    site: {
      path: id === 'suixi' ? '/' : `/${id}/`,
      siteName: name,
      siteIdCode: '4408230000',
      icp: '备案号',
      policeRecord: '公安备案号',
      columns: [column('news', '镇务动态'), column('notices', '通知公告')],
    },
    demonstration: true,
  }
}

/** A draft that is whole; give what the test is about. */
export function aDraft(change: Partial<ArticleDraft> = {}): ArticleDraft {
  return {
    column: 'news',
    department: 'agriculture',
    title: '农技员下田指导甘蔗砍收',
    body: '<p>镇农业农村办公室派出农技小组。</p>',
    madeOn: '2026-03-02',
    ...change,
  }
}

/** A town with the people an article passes on its way. */
export interface Newsroom {
  organ: string
  writer: Context
  first: Context
  second: Context
  final: Context
  publisher: Context
  key(): string
  create(change?: Partial<ArticleDraft>): Promise<string>
  /** Submits the draft as its writer. */
  submit(id: string): Promise<void>
  /** Submits the draft and has it signed three times. */
  approve(id: string): Promise<void>
  publish(id: string): Promise<void>
  /** Creates, approves and publishes. */
  published(change?: Partial<ArticleDraft>): Promise<string>
  read(id: string): Promise<Article>
}

/** Founds a town and fills its desks. */
export async function openNewsroom(
  office: TestOffice,
  organ = 'yangqing',
  creditCode = '114408230073412345',
): Promise<Newsroom> {
  const key = office.ctx.newId
  await foundOrgan(office.ctx, { key: key(), organ: anOrgan(organ, '洋青镇人民政府', creditCode) })
  const writer = await office.as(['editor'], { organ })
  const first = await office.as(['first-reviewer'], { organ })
  const second = await office.as(['second-reviewer'], { organ })
  const final = await office.as(['final-reviewer'], { organ })
  const publisher = await office.as(['disclosure-officer'], { organ })
  const room: Newsroom = {
    organ,
    writer,
    first,
    second,
    final,
    publisher,
    key,
    create: async (change) => (await createArticle(writer, { organ, key: key(), draft: aDraft(change) })).id,
    submit: (id) => submitArticle(writer, { organ, id, key: key() }),
    async approve(id) {
      await room.submit(id)
      await reviewArticle(first, { organ, id, key: key(), step: 1, verdict: 'approve' })
      await reviewArticle(second, { organ, id, key: key(), step: 2, verdict: 'approve' })
      await reviewArticle(final, { organ, id, key: key(), step: 3, verdict: 'approve' })
    },
    publish: (id) => publishArticle(publisher, { organ, id, key: key() }),
    async published(change) {
      const id = await room.create(change)
      await room.approve(id)
      await room.publish(id)
      return id
    },
    read: async (id) => (await readArticle(office.ctx, organ, id)).article,
  }
  return room
}
