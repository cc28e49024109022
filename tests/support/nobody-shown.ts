import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastify, { type FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { mountApi } from '#kernel/http/api.ts'
import { ROLES, type Role } from '#kernel/permissions.ts'
import { api } from '#src/api.ts'
import type { Office } from '#src/office.ts'
import { type Route, routesUnder } from './routes.ts'

const ORGANS = ['suixi', 'yangqing', 'jianxin', 'rongpo', 'hongtuling']
/** Which kind of case the routes of a part of the interface name by `{id}`; the others name other things. */
const KINDS: Record<string, string> = {
  applications: 'application',
  release: 'application',
  triage: 'application',
  privacy: 'application',
  disclosureLog: 'application',
  disputes: 'dispute',
  messages: 'message',
  phone: 'call',
  trading: 'trade',
}
/** Every case is opened as its page opens it; what else its page asks for, of the newest ones. */
const OTHERS = 10
const SENSITIVE = new Set(['phone', 'idNumber', 'email', 'wechat'])
const SHORTEST = 8
/** Bidders of the demonstration have numbers that are counted up, not written down. */
const BIDDERS = /1380000(12)\d\d/

type Node = { [name: string]: unknown }

function personalIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(personalIn)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node as Node).flatMap(([name, value]) =>
    SENSITIVE.has(name) && typeof value === 'string' ? [value] : personalIn(value),
  )
}

/** Numbers and addresses of those who apply, write, call and bid in the demonstration. */
export async function personalWords(): Promise<string[]> {
  const files = ['applications', 'messages', 'calls', 'trades'].map(async (name) =>
    personalIn(JSON.parse(await readFile(`seeds/yangqing/${name}.json`, 'utf8'))),
  )
  return [...new Set((await Promise.all(files)).flat())].filter((words) => words.length >= SHORTEST)
}

/** The names of the people among the applicants. */
export async function applicantNames(): Promise<string[]> {
  const all: { applicant: { kind: string; name: string } }[] = JSON.parse(
    await readFile('seeds/yangqing/applications.json', 'utf8'),
  )
  const people = all.filter(({ applicant }) => applicant.kind === 'natural_person')
  return [...new Set(people.map(({ applicant }) => applicant.name))]
}

/** Everything personal that stands in a text. */
export function shownIn(text: string, personal: readonly string[]): string[] {
  const bidder = BIDDERS.exec(text)
  return [...personal.filter((words) => text.includes(words)), ...(bidder ? [bidder[0]] : [])]
}

/** Asks for all there is. */
const ALL = new URLSearchParams({ show: 'all', year: '2026', month: '2026-03', months: '36' })

interface Case {
  organ: string
  kind: string
  id: string
}

function addressesOf({ name, path }: Route, cases: readonly Case[]): string[] {
  const [part = '', verb = ''] = name.split('.')
  if (!path.includes('{id}')) return ORGANS.map((organ) => path.replace('{organ}', organ))
  const own = cases.filter(({ organ, kind }) => kind === KINDS[part] && ORGANS.includes(organ))
  return (verb === 'get' ? own : own.slice(-OTHERS)).map(({ organ, id }) =>
    path.replace('{organ}', organ).replace('{id}', id),
  )
}

/** What every list and every case answers to somebody who holds every role everywhere. */
export async function answersOf(office: Office): Promise<{ url: string; text: string }[]> {
  const app = fastify()
  const roles = Object.keys(ROLES) as Role[]
  const grants = roles.flatMap((role) => ORGANS.map((organ) => ({ role, organ, department: '' })))
  const actor = { id: 'looker', name: '测试', grants }
  const session = { actor, csrf: 'token', username: 'looker', mustChange: false, secondFactor: false }
  await mountApi(app, api, async (request: FastifyRequest, reply) => ({
    ...{ ctx: { ...office.ctx, actor }, session, request, reply },
  }))
  const { rows } = await sql<Case>`
    SELECT organ_id AS organ, kind, split_part(stream_id, ':', 2) AS id FROM stream ORDER BY stream_id`.execute(
    office.ctx.db,
  )
  const asked = routesUnder(api).filter(({ method }) => method === 'GET')
  const urls = asked.flatMap((route) => addressesOf(route, rows)).filter((url) => !url.includes('{'))
  const answers = []
  for (const url of urls) {
    const { statusCode, headers, body } = await app.inject({ method: 'GET', url: `/api${url}?${ALL}` })
    const words = /json|csv|text/.test(String(headers['content-type']))
    if (statusCode === 200 && words) answers.push({ url, text: body })
  }
  await app.close()
  return answers
}

const READABLE = /\.(html|json|xml|txt|csv)$/

/** Every public page and file of words as it stands in the folder of the site. */
export async function publicTexts(folder: string): Promise<{ url: string; text: string }[]> {
  const names = await readdir(folder, { recursive: true })
  const read = names
    .filter((name) => READABLE.test(name))
    .map(async (name) => ({ url: name, text: await readFile(join(folder, name), 'utf8') }))
  return Promise.all(read)
}
