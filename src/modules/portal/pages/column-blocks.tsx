import type { ReactNode } from 'react'
import { type ListItem, NewsList } from './news-list.tsx'

/** A column with its newest articles, as home and group pages show it. */
export interface ColumnBlock {
  name: string
  href: string
  items: ListItem[]
}

/** Columns side by side, each with its newest articles and the way to all of them. */
export function ColumnBlocks({ blocks }: { blocks: ColumnBlock[] }): ReactNode {
  return (
    <div className="columns">
      {blocks.map((block) => (
        <section key={block.href}>
          <SectionHead name={block.name} href={block.href} />
          <NewsList items={block.items} short />
        </section>
      ))}
    </div>
  )
}

/** A heading with the way to everything under it. */
export function SectionHead({ name, href }: { name: string; href: string }): ReactNode {
  return (
    <div className="section-head">
      <h2>{name}</h2>
      <a href={href} aria-label={`${name}：全部`}>
        全部 ›
      </a>
    </div>
  )
}
