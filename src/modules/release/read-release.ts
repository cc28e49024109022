import type { z } from 'zod'
import { namesOf, RESIDENT, SYSTEM } from '#kernel/accounts/index.ts'
import type { Context } from '#kernel/context.ts'
import { may } from '#kernel/permissions.ts'
import { unseal } from '#kernel/vault/vault.ts'
import { type CaseForStaff, caseForStaff } from '#modules/applications/index.ts'
import type { CaseFile, CaseFiles, Dispatch } from './case-file.ts'
import type { releaseContract } from './contract.ts'
import { fileNames } from './file-safe.ts'
import type { Finding } from './findings.ts'
import { letterName } from './letter-names.ts'
import { caseFiles, fileObstacle } from './on-case.ts'
import { noticeServed, WAYS } from './rules/dispatch-channels.ts'
import { laidReply, standingFindings } from './standing-findings.ts'

type Names = ReadonlyMap<string, string>

/** The names of people who acted. */
export async function peopleIn(ctx: Context, state: CaseFiles): Promise<Names> {
  const ids = [...state.files, ...state.given, ...(state.laid ? [state.laid] : [])].map(({ by }) => by)
  const names = await namesOf(ctx.db, [...new Set(ids)])
  for (const { id, name } of [RESIDENT, SYSTEM]) names.set(id, name)
  return names
}

const nameIn = (names: Names, id: string) => names.get(id) ?? '已停用的账号'

function shownFile(state: CaseFiles, file: CaseFile, names: Names, people: Names) {
  const { id, role, mime, bytes, day, of, heldBack, gone } = file
  return {
    ...{ id, role, mime, bytes, day, of, heldBack },
    name: names.get(id) ?? '',
    by: nameIn(people, file.by),
    obstacle: fileObstacle(state, file),
    erased: gone === 'erased' || !names.has(id),
  }
}

/** Findings with the word that was given on each. */
export function shownFindings(state: CaseFiles, findings: readonly Finding[], people: Names) {
  return findings.map(({ kind: _, ...finding }) => {
    const one = state.given.find(({ source, hit }) => source === finding.source && hit === finding.hit)
    return {
      ...finding,
      given: one ? { name: nameIn(people, one.by), day: one.day, reason: one.reason } : null,
    }
  })
}

async function shownDispatches(ctx: Context, organ: string, dispatches: readonly Dispatch[]) {
  const refs = dispatches.flatMap(({ text, endText }) => [text, endText])
  const texts = await unseal(
    ctx,
    organ,
    refs.flatMap((sealed) => (sealed ? [sealed.vault] : [])),
  )
  const words = (sealed: Dispatch['text']) => String((sealed && texts.get(sealed.vault)?.['text']) ?? '')
  return dispatches.map((one) => ({
    ...{ id: one.id, letter: one.letter, letterName: letterName(one.letter), who: one.who },
    ...{
      way: one.way,
      wayName: WAYS[one.way].label,
      number: one.number,
      day: one.day,
      note: words(one.text),
    },
    end: one.end && { ...one.end, note: words(one.endText) },
    again: one.again !== null,
    toResend: one.end?.how === 'returned' && !dispatches.some(({ again }) => again === one.id),
    servedOn: one.way === 'notice' ? noticeServed(one.day).day : null,
  }))
}

type Out = CaseForStaff['otherLetters'][number]

function toSend({ dispatches }: CaseFiles, { undelivered, otherLetters }: CaseForStaff) {
  const of = (one: Out) => dispatches.filter(({ letter, who }) => letter === one.letter && who === one.who)
  const underWay = (one: Out) => of(one).some(({ end }) => end === null)
  const there = (one: Out) => of(one).some(({ end, day }) => end?.how === 'arrived' && day >= one.written)
  const shown = (awaited: boolean) => (one: Out) => ({ ...one, awaited, letterName: letterName(one.letter) })
  return [
    ...undelivered.filter((one) => !underWay(one)).map(shown(true)),
    ...otherLetters.filter((one) => !underWay(one) && !there(one)).map(shown(false)),
  ]
}

/** The files and letters of an application as staff see them. */
export async function readRelease(
  ctx: Context,
  organ: string,
  id: string,
): Promise<z.input<NonNullable<(typeof releaseContract)['get']['~orpc']['outputSchema']>>> {
  const one = await caseForStaff(ctx, organ, id)
  const state = await caseFiles(ctx, organ, id)
  const people = await peopleIn(ctx, state)
  const files = state.files.filter(({ gone }) => gone !== 'removed')
  const names = await fileNames(ctx, organ, files)
  const findings = one.ended === null ? await standingFindings(ctx, { organ, id }, state) : []
  const reply = one.ended === null ? await laidReply(ctx, organ, state) : null
  const { laid } = state
  return {
    files: files.map((file) => shownFile(state, file, names, people)),
    findings: shownFindings(state, findings, people),
    mayLetThrough: may(ctx.actor.grants, 'application.let-through', ctx.lineage(organ)),
    laid: laid && reply ? { by: nameIn(people, laid.by), day: laid.day, hash: laid.hash, reply } : null,
    released: state.released,
    toSend: toSend(state, one),
    dispatches: await shownDispatches(ctx, organ, state.dispatches),
  }
}
