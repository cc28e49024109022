import type { MailLetter } from '#kernel/mail/mailer.ts'
import type { PublishedArticle } from '#modules/articles/index.ts'
import type { Organ } from '#modules/organs/index.ts'
import type { SubscriptionKind } from './subscription.ts'

const MOST_LISTED = 20

/** What a subscription is of, in words. */
export function nameOf(
  kind: SubscriptionKind,
  what: string,
  organ: Organ,
  villages: readonly Organ[],
): string {
  if (kind === 'column') return organ.site?.columns.find(({ key }) => key === what)?.name ?? '其他'
  if (kind === 'village') return `与${villages.find(({ id }) => id === what)?.shortName ?? '本村'}有关的信息`
  return kind === 'search' ? `含有“${what}”的信息` : '全站'
}

/** Where on the site all of it is found, the newest first. */
export function placeOf(
  { kind, what }: { kind: SubscriptionKind; what: string },
  organ: Organ,
  villages: readonly Organ[],
): string {
  const site = organ.site?.path ?? '/'
  if (kind === 'column') return `${site}${what}/`
  if (kind === 'site') return site
  const village = villages.find(({ id }) => id === what)?.shortName
  const q = kind === 'search' ? what : `“${village ?? ''}”`
  return `${site}search?${new URLSearchParams({ q, order: 'newest' })}`
}

/** Asks whether it was really the reader who asked. */
export function confirmationLetter(organ: Organ, name: string, link: string): Omit<MailLetter, 'to'> {
  return {
    subject: `【${organ.shortName}】请确认订阅：${name}`,
    text: [
      `有人（希望是您）在${organ.name}网站上，用这个邮箱订阅“${name}”。`,
      '',
      '是您的话，请打开下面的网址，按“确认订阅”：',
      link,
      '',
      '不是您的话，不用理会：七天以内没有确认，这个邮箱地址就从本网站删除，不会再收到邮件。',
    ].join('\n'),
  }
}

/** Tells of what is new. */
export function newsLetter(
  organ: Organ,
  name: string,
  articles: readonly PublishedArticle[],
  { origin, leave, all }: { origin: string; leave: string; all: string },
): Omit<MailLetter, 'to'> {
  const [first] = articles
  const more = articles.length > 1 ? `等 ${articles.length} 条` : ''
  const listed = articles.slice(0, MOST_LISTED)
  const rest = articles.length - listed.length
  return {
    subject: `【${organ.shortName}】${first?.title ?? ''}${more}`,
    leave,
    text: [
      `您在${organ.name}网站订阅的“${name}”有新的信息：`,
      '',
      ...listed.flatMap(({ title, publishedOn, path }) => [
        `${publishedOn}　${title}`,
        `${origin}${path}`,
        '',
      ]),
      ...(rest > 0 ? [`还有 ${rest} 条，请到网站查看：${origin}${all}`, ''] : []),
      `不想再收到，打开这个网址按一下就行：${leave}`,
    ].join('\n'),
  }
}
