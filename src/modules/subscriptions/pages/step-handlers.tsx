import { textOf } from '#kernel/forms/text-of.ts'
import { openRateLimit } from '#kernel/http/rate-limit.ts'
import type { FormPages } from '#modules/portal/index.ts'
import { confirmSubscription, endSubscription } from '../actions/end-subscription.ts'
import { isCodeOf, subscribePaths } from '../links.ts'
import { type Handler, type Place, show, tell } from './place.tsx'
import { StepPage } from './subscribe-page.tsx'

const STEPS_A_MINUTE = 30
const ID = /^[a-z0-9-]{8,64}$/

const UNKNOWN = {
  status: 404,
  title: '没有找到这项订阅',
  words: '这个网址不完整，或者不是本网站寄出的。请从信里完整地打开。',
}
const STARTED = { title: '已经订阅', words: '以后有新的信息，就寄信告诉您。' }
const OVER = {
  title: '这项订阅已经结束',
  words: '超过七天没有确认，或者已经退订。想要的话，请再订阅一次。',
}
const LEFT = { title: '已经退订', words: '以后不再寄信，您的邮箱地址已经从本网站删除。' }

/** The handlers of what the letters' addresses lead to. */
export function stepHandlers(
  pages: FormPages,
): Record<'askConfirm' | 'confirm' | 'askLeave' | 'leave', Handler> {
  const { ctx } = pages
  const steps = openRateLimit(STEPS_A_MINUTE)
  /** The subscription an address or a form speaks of; undefined when the code is not its own. */
  const meant = ({ organ }: Place, from: unknown) => {
    const [id, code] = [textOf(from, 'id'), textOf(from, 'code')]
    return ID.test(id) && isCodeOf(ctx, organ.id, id, code) ? { organ: organ.id, id, code } : undefined
  }
  type Meant = NonNullable<ReturnType<typeof meant>>
  const on =
    (answer: (place: Place, one: Meant, reply: Parameters<Handler>[2]) => unknown): Handler =>
    (place, request, reply) => {
      const wait = steps.take(request.ip, ctx.clock.now().getTime())
      if (wait > 0) {
        void reply.header('retry-after', wait)
        return tell(pages, reply, place, { status: 429, title: '太快了', words: `请 ${wait} 秒后再试。` })
      }
      const one = meant(place, request.body) ?? meant(place, request.query)
      return one ? answer(place, one, reply) : tell(pages, reply, place, UNKNOWN)
    }
  const asking = (path: 'confirm' | 'leave', page: { title: string; words: string; button: string }) =>
    on((place, { id, code }, reply) => {
      const body = <StepPage {...page} path={subscribePaths(place.site)[path]} id={id} code={code} />
      return show(pages, reply, place, { title: page.title, body })
    })
  return {
    askConfirm: asking('confirm', {
      title: '确认订阅',
      words: '按一下，就开始寄信给您。',
      button: '确认订阅',
    }),
    askLeave: asking('leave', {
      title: '退订',
      words: '按一下，以后就不再寄信，邮箱地址随即删除。',
      button: '退订',
    }),
    confirm: on(async (place, one, reply) =>
      tell(pages, reply, place, (await confirmSubscription(ctx, one)) ? STARTED : OVER),
    ),
    // Mail programs press this one by themselves when their reader says so; the address then holds everything.
    leave: on(async (place, one, reply) => {
      await endSubscription(ctx, one, 'asked')
      return tell(pages, reply, place, LEFT)
    }),
  }
}
