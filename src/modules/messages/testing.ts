import type { Context } from '#kernel/context.ts'
import { openTestOffice } from '#kernel/testing.ts'
import { foundTestOrgans } from '../applications/testing.ts'
import { answerMessage, checkAnswer, sendAnswer } from './actions/answer-message.ts'
import type { MessageForm } from './actions/receive-message.ts'
import { acceptMessage, assignMessage } from './actions/register-message.ts'
import { setNamed } from './actions/set-mailbox.ts'

export { foundTestOrgans }

/** A message filled in as it should be. */
export function aMessage(changes: Partial<MessageForm> = {}): MessageForm {
  return {
    kind: 'consult',
    title: '危房改造怎么申请',
    text: '我家在榕坡村，老房子漏雨，想问今年怎样申请危房改造。',
    pageUrl: '',
    name: '陈喆堃',
    phone: '13800000101',
    email: '',
    mayPublish: 'yes',
    ...changes,
  }
}

/** An office with the people who deal with messages, one of them named for reports. */
export async function openMailboxOffice(at = '2026-03-02') {
  const office = await openTestOffice(at)
  const organs = await foundTestOrgans(office.ctx)
  const people = {
    officer: await office.as(['disclosure-officer']),
    named: await office.as(['disclosure-officer']),
    clerk: await office.as(['editor'], { department: 'planning' }),
    stranger: await office.as(['editor'], { department: 'civil' }),
    reviewer: await office.as(['second-reviewer']),
    leader: await office.as(['leader']),
    admin: await office.as(['admin']),
    county: await office.as(['county-supervisor'], { organ: 'suixi' }),
  }
  await setNamed(people.admin, {
    organ: 'yangqing',
    key: 'name-somebody',
    accounts: [people.named.actor.id],
  })
  return { office, organs, people }
}

/** The people of a test mailbox. */
export type People = Awaited<ReturnType<typeof openMailboxOffice>>['people']

let keys = 0
/** A key of its own for every press of a button. */
export const newKey = () => `test-key-${++keys}`

/** Takes a message from receipt up to the answer. */
export async function answered(people: People, id: string): Promise<void> {
  const on = () => ({ organ: 'yangqing', id, key: newKey() })
  await acceptMessage(people.officer, { ...on(), kind: 'consult' })
  await assignMessage(people.officer, { ...on(), department: 'planning', handler: null })
  await answerMessage(people.clerk, { ...on(), text: '请带身份证和户口簿到一楼服务窗口申请。' })
  await checkAnswer(people.reviewer, on())
  await sendAnswer(people.officer, on())
}

/** The same person at another time. */
export function onDay(ctx: Context, day: string): Context {
  return { ...ctx, clock: { now: () => new Date(`${day}T09:00:00+08:00`) } }
}
