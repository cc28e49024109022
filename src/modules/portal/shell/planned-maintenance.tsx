import type { ReactNode } from 'react'
import type { Site } from '#modules/organs/index.ts'

/** What residents are told of a planned maintenance beforehand. */
export function PlannedMaintenance({ site }: { site: Site }): ReactNode {
  const { maintenance } = site
  if (!maintenance) return null
  const { from, to, what } = maintenance
  return (
    <section className="planned" aria-label="维护预告">
      <p className="wrap">
        <strong>维护预告</strong>　<time>{from}</time> 至 <time>{to}</time>：{what}
        已公开的信息照常可以看。
      </p>
    </section>
  )
}
