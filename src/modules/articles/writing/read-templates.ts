import type { Context } from '#kernel/context.ts'
import { citation } from '#law/index.ts'
import { catalogueItems } from '#modules/catalogue/index.ts'
import { organById } from '#modules/organs/index.ts'
import { type ArticleClass, CLASSES, type ClassField } from '../rules/class-fields.ts'
import { TEMPLATES } from './templates.ts'
import { usualItem } from './usual-item.ts'

const shownField = ({ form, ...field }: ClassField) =>
  typeof form === 'string'
    ? { ...field, form, choices: [] }
    : { ...field, form: 'choice' as const, choices: [...form] }

const usualColumn = (columns: readonly { key: string; name: string }[], words: readonly string[]) =>
  words.flatMap((word) => columns.find(({ name }) => name.includes(word)) ?? [])[0]?.key

/** The beginnings of every class for an organ: with the fields the class has, and the usual item of its catalogue. */
export async function templatesFor(ctx: Context, organ: string) {
  const items = await catalogueItems(ctx, organ)
  const { site } = await organById(ctx, organ)
  return {
    items: TEMPLATES.map(({ basis, ...template }) => {
      const { fields }: ArticleClass = CLASSES[template.key]
      return {
        ...template,
        basis: basis.map(citation),
        catalogueItem: usualItem(
          items,
          template.catalogue,
          usualColumn(site?.columns ?? [], template.columns),
        ),
        fields: fields.map(shownField),
      }
    }),
  }
}
