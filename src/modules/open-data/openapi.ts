import { z } from 'zod'
import {
  ChangesQuerySchema,
  ChangesSchema,
  FaultSchema,
  ListQuerySchema,
  OrgansSchema,
  PageSchema,
  PlatformQuerySchema,
} from './contract.ts'

const schema = (of: z.ZodType) => {
  const { $schema: _, ...rest } = z.toJSONSchema(of, { io: 'output', unrepresentable: 'any' })
  return rest
}

const answer = (description: string, of: z.ZodType) => ({
  description,
  content: { 'application/json': { schema: schema(of) } },
})

const FAULTS = {
  '400': answer('参数不对', FaultSchema),
  '404': answer('没有这个单位或栏目', FaultSchema),
  '429': answer('问得太快，过 Retry-After 秒再问', FaultSchema),
}

function parameters(of: z.ZodObject) {
  return Object.entries(of.shape).map(([name, field]) => ({
    name,
    in: 'query',
    required: false,
    description: (field as z.ZodType).description ?? '',
    schema: { type: 'string' },
  }))
}

const inPath = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
})
const ORGAN = inPath('organ', '单位编号')

/** The addresses of the interface, with what each is for. */
export const PATHS = {
  organs: { path: '/open-data/v1/organs', summary: '有网站的单位和各自的栏目' },
  articles: { path: '/open-data/v1/organs/{organ}/articles', summary: '公开的信息，最新的在前，逐页读取' },
  changes: {
    path: '/open-data/v1/organs/{organ}/changes',
    summary: '某时以后发布、改过或者撤下的，最早的在前',
  },
  platform: {
    path: '/gkmlpt/api/all/{category}',
    summary: '与广东省政府信息公开目录管理平台字段相同的列表',
  },
} as const

/** The interface described in OpenAPI. */
export function openApi(origin: string) {
  const { organs, articles, changes, platform } = PATHS
  return {
    openapi: '3.1.0',
    info: {
      title: '政府信息公开数据读取接口',
      version: '1',
      description: '只有此刻公开的信息。撤下的信息当时就读不到；它的数据地址（data）答 410。',
    },
    servers: [{ url: origin }],
    paths: {
      [organs.path]: { get: { summary: organs.summary, responses: { '200': answer('单位', OrgansSchema) } } },
      [articles.path]: {
        get: {
          summary: articles.summary,
          parameters: [ORGAN, ...parameters(ListQuerySchema)],
          responses: { '200': answer('一页信息', PageSchema), '304': { description: '没有变' }, ...FAULTS },
        },
      },
      [changes.path]: {
        get: {
          summary: changes.summary,
          parameters: [ORGAN, ...parameters(ChangesQuerySchema)],
          responses: {
            '200': answer('一页变化', ChangesSchema),
            '304': { description: '没有变' },
            ...FAULTS,
          },
        },
      },
      [platform.path]: {
        get: {
          summary: platform.summary,
          parameters: [
            inPath('category', '栏目：0 是全部，其余是栏目在网站里的次序，从 1 起；也可以写栏目编号'),
            ...parameters(PlatformQuerySchema),
          ],
          responses: { '200': { description: '{classify, articles}' }, ...FAULTS },
        },
      },
    },
  }
}
