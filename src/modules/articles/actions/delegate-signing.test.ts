import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setDisabled, takeRole } from '#kernel/accounts/index.ts'
import type { Context } from '#kernel/context.ts'
import { openTestOffice, type TestOffice } from '#kernel/testing.ts'
import { OGI } from '#law/index.ts'
import { currentEdition } from '../article.ts'
import type { SigningStep } from '../rules/signing-flow.ts'
import { signingQueue } from '../signing/queue.ts'
import { rulesOnDesk } from '../signing/read-rules.ts'
import { type Newsroom, openNewsroom } from '../testing.ts'
import { delegateSigning, endDelegation, type WantedDelegation } from './delegate-signing.ts'
import { signArticle } from './sign-article.ts'

describe(`${OGI.heading('17')}: signing in another's place`, () => {
  let office: TestOffice
  let room: Newsroom
  let deputy: Context
  const organ = 'yangqing'
  const wanted = (change: Partial<WantedDelegation> = {}): WantedDelegation => ({
    giver: room.first.actor.id,
    taker: deputy.actor.id,
    steps: ['review-1'],
    from: '2026-03-02',
    to: '2026-03-04',
    reason: '外出培训',
    ...change,
  })
  const delegate = async (change: Partial<WantedDelegation> = {}, who = room.first) => {
    const id = room.key()
    await delegateSigning(who, { organ, id, key: room.key(), wanted: wanted(change) })
    return id
  }
  const sign = (who: Context, id: string, step: Exclude<SigningStep, 'source'> = 'review-1') =>
    signArticle(who, { organ, id, key: room.key(), step, verdict: 'approve' })
  const submitted = async () => {
    const id = await room.create()
    await room.submit(id)
    await room.sign(id, 'review-1')
    return id
  }

  beforeAll(async () => {
    office = await openTestOffice()
    room = await openNewsroom(office)
  })
  afterAll(() => office.close())

  it('is open on the days given and on no others, and says for whom it was done', async () => {
    deputy = await office.as(['leader'])
    const id = await submitted()
    await expect(sign(deputy, id)).rejects.toThrow('角色不办理初审')
    await delegate({ from: '2026-03-03' })
    await expect(sign(deputy, id)).rejects.toThrow('角色不办理初审')
    await expect(sign(office.at(deputy, '2026-03-05'), id)).rejects.toThrow('角色不办理初审')
    await sign(office.at(deputy, '2026-03-04'), id)
    expect(currentEdition(await room.read(id)).signatures.at(-1)).toMatchObject({
      step: 'review-1',
      by: deputy.actor.id,
      standsFor: room.first.actor.id,
    })
  })

  it('covers only the steps given, and ends when it is ended', async () => {
    deputy = await office.as(['leader'])
    const delegation = await delegate()
    const id = await submitted()
    await room.sign(id, 'proof-1')
    await expect(sign(deputy, id, 'proof-1')).rejects.toThrow('角色不办理一校')
    await endDelegation(room.first, { organ, id: delegation, key: room.key() })
    const other = await submitted()
    await expect(sign(deputy, other)).rejects.toThrow('角色不办理初审')
  })

  it('makes nobody sign twice in a track, neither the stand-in nor the one stood in for', async () => {
    deputy = await office.as(['second-reviewer'])
    await delegate()
    const id = await submitted()
    await sign(deputy, id)
    await room.sign(id, 'review-2')
    await expect(sign(deputy, id, 'review-2')).rejects.toThrow('三个人')
    const writer = await office.as(['leader'])
    deputy = writer
    await delegate({ giver: room.final.actor.id, steps: ['review-3'] }, room.final)
    await room.sign(id, 'review-3')
    await sign(writer, id, 'review-3')
    await room.publish(id)
  })

  it('is given by the one who holds the step, or set by an administrator, to a colleague who may read', async () => {
    deputy = await office.as(['leader'])
    await expect(delegate({}, room.second)).rejects.toThrow('管理员')
    await expect(delegate({ steps: ['review-2'] })).rejects.toThrow('自己的角色')
    await expect(delegate({ taker: room.first.actor.id })).rejects.toThrow('另一位')
    const village = await office.as(['village-clerk'])
    await expect(delegate({ taker: village.actor.id })).rejects.toThrow('另一位')
    await expect(delegate({ to: '2026-03-01' })).rejects.toThrow('不能早于')
    await expect(delegate({ steps: [] })).rejects.toThrow('哪几道')
    await expect(delegate({ reason: ' ' })).rejects.toThrow('为什么')
    const admin = await office.as(['admin'])
    const id = await delegate({}, admin)
    const shown = (await rulesOnDesk(admin, organ)).delegations.find((one) => one.id === id)
    expect(shown).toMatchObject({ inForce: true, mayEnd: true, giverName: room.first.actor.name })
    await expect(endDelegation(room.second, { organ, id, key: room.key() })).rejects.toThrow('没有找到')
  })

  it('gives nothing its giver no longer holds', async () => {
    const former = await office.as(['first-reviewer'])
    deputy = await office.as(['leader'])
    await delegate({ giver: former.actor.id }, former)
    const id = await submitted()
    await setDisabled(office.ctx, organ, former.actor.id, true)
    await expect(sign(deputy, id)).rejects.toThrow('角色不办理初审')
    await setDisabled(office.ctx, organ, former.actor.id, false)
    await takeRole(office.ctx, former.actor.id, organ, 'first-reviewer')
    await expect(sign(deputy, id)).rejects.toThrow('角色不办理初审')
  })

  it('shows in one queue what waits in every organ, lent steps among them', async () => {
    const county = await openNewsroom(office, 'suixi', '11440823007030000A')
    const person = await office.as(['leader'])
    const both = {
      ...person,
      actor: {
        ...person.actor,
        grants: [
          ...person.actor.grants,
          { organ: 'suixi', role: 'second-reviewer' as const, department: '' },
        ],
      },
    }
    deputy = person
    await delegate()
    const here = await submitted()
    const there = await county.create()
    await county.submit(there)
    await county.sign(there, 'review-2')
    const queue = await signingQueue(both)
    const steps = queue.map(({ organ: of, items }) => [
      of,
      items.find((one) => [here, there].includes(one.id))?.step,
    ])
    expect(steps).toEqual([
      ['suixi', 'review-2'],
      ['yangqing', 'review-1'],
    ])
    expect(queue[0]?.items[0]?.columnName).toBe('镇务动态')
    expect(await signingQueue(await office.as(['village-clerk']))).toEqual([])
  })
})
