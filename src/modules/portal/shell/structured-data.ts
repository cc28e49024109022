import type { Organ } from '#modules/organs/index.ts'
import { paths } from './paths.ts'
import type { SiteShell } from './site-shell.ts'

/** A thing of schema.org, as a page tells machines of it. */
export interface StructuredData {
  '@type': string
  [property: string]: unknown
}

/** Data that stands in a page without ever being run: nothing in it can end the element it stands in. */
export function dataText(data: StructuredData): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replaceAll('<', '\\u003c')
}

/** The organ by its name and site. */
export function organName({ organ, site, origin }: SiteShell): StructuredData {
  return { '@type': 'GovernmentOrganization', name: organ.name, url: `${origin}${site.path}` }
}

/** The organ with all that is public of it. */
export function organData(shell: SiteShell): StructuredData {
  const { contact, shortName, creditCode } = shell.organ
  return {
    ...organName(shell),
    alternateName: shortName,
    identifier: { '@type': 'PropertyValue', name: '统一社会信用代码', value: creditCode },
    address: { '@type': 'PostalAddress', streetAddress: contact.address, postalCode: contact.postcode },
    telephone: contact.telephone,
    faxNumber: contact.fax || undefined,
    email: contact.email || undefined,
    parentOrganization: shell.above && {
      '@type': 'GovernmentOrganization',
      name: shell.above.name,
      url: `${shell.origin}${shell.above.path}`,
    },
    department: shell.organ.departments.map(departmentData),
  }
}

const departmentData = ({ name, duties, telephone }: Organ['departments'][number]) => ({
  '@type': 'GovernmentOrganization',
  name,
  description: duties,
  telephone,
})

/** The site, with the address at which it is searched. */
export function siteData(shell: SiteShell): StructuredData {
  const { site, origin } = shell
  return {
    '@type': 'WebSite',
    name: site.siteName,
    url: `${origin}${site.path}`,
    inLanguage: 'zh-CN',
    publisher: organData(shell),
    potentialAction: {
      '@type': 'SearchAction',
      target: `${origin}${paths.search(site)}?q={q}`,
      'query-input': 'required name=q',
    },
  }
}
