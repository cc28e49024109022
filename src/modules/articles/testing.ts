import type { Context } from '#kernel/context.ts'
import type { TestOffice } from '#kernel/testing.ts'
import { type Column, foundOrgan, type Organ } from '#modules/organs/index.ts'
import { createArticle } from './actions/create-article.ts'
import { publishArticle } from './actions/publish-article.ts'
import { examineArticle, signArticle } from './actions/sign-article.ts'
import { submitArticle } from './actions/submit-article.ts'
import { type Article, currentEdition } from './article.ts'
import { readArticle } from './read-article.ts'
import type { ArticleDraft } from './read-draft.ts'
import type { SigningStep } from './rules/signing-flow.ts'
import { nextStepOf } from './signing/next-step.ts'

const column = (key: string, name: string): Column => ({
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

const TWO_COLUMNS = [column('news', '镇务动态'), column('notices', '通知公告')]

function anOrgan(id: string, name: string, creditCode: string, columns: Column[]): Organ {
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
      columns,
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

/** Who signs each step of the whole flow. */
export type Signers = Record<SigningStep, Context>

/** Seven people, one for each step of the whole flow. */
export async function signersFor(office: TestOffice, organ: string): Promise<Signers> {
  const as = (role: Parameters<TestOffice['as']>[0][number]) => office.as([role], { organ })
  return {
    source: await as('disclosure-officer'),
    'review-1': await as('first-reviewer'),
    'proof-1': await as('proofreader'),
    'review-2': await as('second-reviewer'),
    'proof-2': await as('proofreader'),
    'proof-3': await as('proofreader'),
    'review-3': await as('final-reviewer'),
  }
}

/** Signs every step a document waits for, each by its own person, up to the step named. */
export async function signOn(
  signers: Signers,
  organ: string,
  id: string,
  until?: SigningStep,
): Promise<void> {
  for (;;) {
    const { article } = await readArticle(signers.source, organ, id)
    const step = nextStepOf(currentEdition(article))
    if (step === undefined || step === until) return
    const signing = { organ, id, key: signers[step].newId() }
    if (step === 'source')
      await examineArticle(signers.source, { ...signing, mode: 'proactive', ground: null, note: '' })
    else await signArticle(signers[step], { ...signing, step, verdict: 'approve' })
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
  signers: Signers
  key(): string
  create(change?: Partial<ArticleDraft>): Promise<string>
  /** Submits the draft as its writer. */
  submit(id: string): Promise<void>
  /** Submits the draft and has it signed in every step of its flow. */
  approve(id: string): Promise<void>
  /** Signs on from where it stands, up to the step named. */
  sign(id: string, until?: SigningStep): Promise<void>
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
  columns: Column[] = TWO_COLUMNS,
): Promise<Newsroom> {
  const key = office.ctx.newId
  await foundOrgan(office.ctx, { key: key(), organ: anOrgan(organ, '洋青镇人民政府', creditCode, columns) })
  const writer = await office.as(['editor'], { organ })
  const signers = await signersFor(office, organ)
  const publisher = await office.as(['disclosure-officer'], { organ })
  const room: Newsroom = {
    organ,
    writer,
    first: signers['review-1'],
    second: signers['review-2'],
    final: signers['review-3'],
    publisher,
    signers,
    key,
    create: async (change) => (await createArticle(writer, { organ, key: key(), draft: aDraft(change) })).id,
    submit: (id) => submitArticle(writer, { organ, id, key: key() }),
    async approve(id) {
      await room.submit(id)
      await room.sign(id)
    },
    sign: (id, until) => signOn(signers, organ, id, until),
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
