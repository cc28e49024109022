import type { ReactNode } from 'react'
import { EXTENSION_LIMIT, LITIGATION_PERIOD, RECONSIDERATION_PERIOD, REPLY_LIMIT } from '#law/index.ts'
import type { ListItem } from '../pages/news-list.tsx'
import { paths } from '../shell/paths.ts'
import type { SiteShell } from '../shell/site-shell.ts'
import { Chinese, englishPage, ToChinese } from './english-frame.tsx'

function Contents({ shell }: { shell: SiteShell }): ReactNode {
  const { site } = shell
  const links: [string, string, string][] = [
    [paths.guide(site), 'Guide to disclosure', 'how information is filed, where to find it, how to ask'],
    [paths.content(site), 'What must be disclosed', 'the statutory list, item by item'],
    [paths.catalogue(site), 'Catalogue', 'everything public by theme, kind, department and area'],
    [paths.reports(site), 'Annual reports', 'the yearly reports on disclosure'],
    [paths.organisation(site), 'Organisation', 'leaders, departments and their duties'],
    [paths.search(site), 'Search', 'all published texts and attachments'],
    [paths.openData(site), 'Open data', 'feeds, an interface for programs, bulk download'],
  ]
  return (
    <ul>
      {links.map(([href, name, about]) => (
        <li key={href}>
          <ToChinese href={href}>{name}</ToChinese>: {about}
        </li>
      ))}
    </ul>
  )
}

function Newest({ newest }: { newest: ListItem[] }): ReactNode {
  return (
    <section>
      <h2>Latest, in Chinese</h2>
      <ul className="news" lang="zh-CN">
        {newest.map(({ href, title, day }) => (
          <li key={href}>
            <a href={href}>{title}</a>
            <span className="facts">
              <time dateTime={day}>{day}</time>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function CallUs({ shell }: { shell: SiteShell }): ReactNode {
  const { contact } = shell.organ
  return (
    <p>
      Telephone <a href={`tel:${contact.telephone}`}>{contact.telephone}</a>, office hours:{' '}
      <Chinese>{contact.officeHours}</Chinese>. Staff speak Chinese; a friend may call for you.
    </p>
  )
}

/** What the site is and what can be done on it, in English. */
export function englishHome(shell: SiteShell, newest: ListItem[]): string {
  const { site } = shell
  const body = (
    <>
      <div className="text">
        <h1>{site.englishName}</h1>
        <p>
          This is the official website of <Chinese>{shell.organ.name}</Chinese>. Its articles and documents
          are published in Chinese only; this page says in English what is here, how to ask for information
          and whom to call.
        </p>
        <p>
          <a className="button" href={paths.englishApply(site)}>
            How to apply for information
          </a>
        </p>
        <h2>Questions, suggestions, complaints</h2>
        <p>
          Write through the <ToChinese href={paths.mailbox(site)}>letter box (Chinese)</ToChinese>; you
          receive a number and a code with which you find the answer.
        </p>
        <CallUs shell={shell} />
        <h2>What is on this site</h2>
        <Contents shell={shell} />
      </div>
      <div className="band">
        <Newest newest={newest} />
      </div>
    </>
  )
  return englishPage(shell, {
    title: 'English',
    path: paths.english(site),
    description: `About the website of ${site.englishName}, and how to apply for government information`,
    body,
  })
}

/** How to apply for information, in English. */
export function englishApply(shell: SiteShell): string {
  const { site, organ } = shell
  const { contact } = organ
  const body = (
    <div className="text">
      <h1>How to apply for government information</h1>
      <p>
        Citizens, legal persons and other organisations may ask for government information that is not on this
        site. No reason has to be given, and in general nothing has to be paid.
      </p>
      <h2>Ways to apply</h2>
      <ol>
        <li>
          Online: fill in the <ToChinese href={paths.apply(site)}>application form (Chinese)</ToChinese>. You
          receive a number and a code; with them you follow your application under{' '}
          <ToChinese href={paths.track(site)}>track an application (Chinese)</ToChinese>.
        </li>
        <li>
          By post: to <Chinese>{`${contact.address}，${contact.disclosureOffice}收`}</Chinese>, postcode{' '}
          {contact.postcode}. Write “<Chinese>政府信息公开申请</Chinese>” on the envelope.
        </li>
        <li>
          In person: at <Chinese>{contact.disclosureOffice}</Chinese> at the same address. Who cannot write
          may apply by word of mouth; staff write it down.
        </li>
      </ol>
      <h2>What to write</h2>
      <ul>
        <li>your name, a document that proves who you are, and how to reach you;</li>
        <li>which information you ask for, as exactly as you can: its name, number or subject;</li>
        <li>in which form you want it: on paper or electronic, by post, by e-mail or in person.</li>
      </ul>
      <h2>When you are answered</h2>
      <p>
        At once where that is possible, otherwise within {REPLY_LIMIT.at(-1)?.value} working days; it may be
        put off once by at most {EXTENSION_LIMIT.at(-1)?.value} working days, and you are told.
      </p>
      <h2>If you do not agree with the answer</h2>
      <p>
        You may ask for administrative reconsideration within {RECONSIDERATION_PERIOD.at(-1)?.value} days, or
        go to court within {LITIGATION_PERIOD.at(-1)?.value} months. The answer says where.
      </p>
      <h2>Help</h2>
      <CallUs shell={shell} />
      <p className="quiet">This page helps to read; the Chinese text of the law and of the guide decides.</p>
    </div>
  )
  return englishPage(shell, {
    title: 'How to apply for government information',
    path: paths.englishApply(site),
    description: `How to apply to ${site.englishName} for government information`,
    body,
  })
}
