import type { Site } from '#modules/organs/index.ts'

type Place = Pick<Site, 'path'>

/** Where consultations stand under a site. */
export const consultationPaths = {
  list: (site: Place) => `${site.path}consultation/`,
  page: (site: Place, id: string) => `${site.path}consultation/${id}.html`,
  comment: (site: Place, id: string) => `${site.path}consultation/${id}/comment`,
}
