import type { Context } from '#kernel/context.ts'
import {
  createGuide,
  publishGuide,
  type ServiceGuide,
  ServiceGuideSchema,
  saveGuide,
  setWindowFiles,
} from '#modules/guides/index.ts'
import type { Cast } from './cast.ts'
import { publishedId } from './published-id.ts'
import { type Happens, instant } from './timeline.ts'
import guides from './yangqing/service-guides.json' with { type: 'json' }
import files from './yangqing/window-files.json' with { type: 'json' }

const ORGAN = 'yangqing'
const HOURS = '周一至周五 上午8:30—12:00，下午14:30—17:30（法定节假日除外）'
const TELEPHONE = '0759-7231028'

type Written = (typeof guides)[number]

function guideOf(written: Written, change: Partial<ServiceGuide> = {}): ServiceGuide {
  const { key, on, ...rest } = written
  const where = written.draft
    ? {}
    : {
        place: `镇党群服务中心一楼大厅${written.window}（遂溪县洋青镇府前路1号）`,
        hours: HOURS,
        telephone: TELEPHONE,
      }
  return ServiceGuideSchema.parse({ ...rest, ...where, ...change })
}

/** The clerk of the hall writes; the disclosure office publishes. */
function guideSteps(cast: Cast, written: Written): Happens[] {
  const { key, on, changed, draft } = written
  const made = { id: '' }
  const editor = (at: string) => cast.as('editor', ORGAN, at, 'service')
  const step = (day: string, time: string, what: string, run: (at: string) => Promise<unknown>): Happens => {
    const at = instant(day, time)
    return { at, what: `办事指南 ${key} ${what}`, run: () => run(at) }
  }
  const publish = (day: string, nth: number) =>
    step(day, '16:00', '发布', (at) =>
      publishGuide(cast.as('disclosure-officer', ORGAN, at), {
        organ: ORGAN,
        id: made.id,
        key: `seed-service-${key}-publish-${nth}`,
      }),
    )
  const create = step(on, '10:00', '编写', async (at) => {
    const guide = guideOf(written)
    made.id = (await createGuide(editor(at), { organ: ORGAN, key: `seed-service-${key}`, guide })).id
  })
  const later = changed
    ? [
        step(changed.on, '10:00', '修改', (at) => {
          const guide = guideOf(written, { limit: changed.limit })
          return saveGuide(editor(at), {
            organ: ORGAN,
            id: made.id,
            key: `seed-service-${key}-change`,
            guide,
          })
        }),
        publish(changed.on, 2),
      ]
    : []
  return draft ? [create] : [create, publish(on, 1), ...later]
}

/** The service windows of the demonstration: guides, one of them not whole yet, and policy files. */
export function windowHappenings(ctx: Context, cast: Cast): Happens[] {
  const lists = files.map(({ window, on, articles }, nth): Happens => {
    const at = instant(on, '11:00')
    return {
      at,
      what: `${window}政策文件`,
      async run() {
        const ids: string[] = []
        for (const key of articles) ids.push(await publishedId(ctx, ORGAN, key))
        const officer = cast.as('disclosure-officer', ORGAN, at)
        await setWindowFiles(officer, {
          organ: ORGAN,
          key: `seed-window-files-${nth}`,
          window,
          articles: ids,
        })
      },
    }
  })
  return [...guides.flatMap((written) => guideSteps(cast, written)), ...lists]
}
