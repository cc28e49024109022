import { serviceSheetPdf } from '#documents/index.ts'
import { publicUrl } from '#kernel/config.ts'
import type { Context } from '#kernel/context.ts'
import { printed } from '#kernel/printed.ts'
import { type Day, formatDay } from '#law/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { ServiceGuide } from './contract.ts'
import { guidePath } from './guide-paths.ts'
import { ELEMENT_NAMES } from './rules/missing-elements.ts'

/** The elements of a guide that are stated, each with its name; the matter's own name left out. */
export function statedElements(guide: ServiceGuide): [string, string[]][] {
  return ELEMENT_NAMES.filter(([field]) => field !== 'name').flatMap(
    ([field, label]): [string, string[]][] => {
      const texts = [guide[field]].flat().filter((text) => text !== '')
      return texts.length > 0 ? [[label, texts]] : []
    },
  )
}

/** A guide as a sheet of paper to take along. */
export function guideSheet(
  ctx: Context,
  organ: Organ,
  what: { id: string; guide: ServiceGuide; day: Day },
): Promise<Uint8Array> {
  const { id, guide, day } = what
  return printed(
    serviceSheetPdf({
      organName: organ.name,
      windowName: guide.window,
      title: guide.name,
      elements: statedElements(guide),
      asOf: `${formatDay(day)}更新`,
      url: organ.site ? publicUrl(ctx.config) + guidePath(organ.site.path, id) : '',
      demonstration: organ.demonstration,
    }),
  )
}
