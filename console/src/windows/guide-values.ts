import type { OpenGuide } from './api.ts'

type Draft = OpenGuide['draft']
type Listed = 'conditions' | 'materials' | 'process'

/** A guide as its form holds it: lists are written one entry per line. */
export type GuideValues = Omit<Draft, Listed> & Record<Listed, string>

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A guide as the form wants it. */
export function toValues(draft: Draft): GuideValues {
  const { conditions, materials, process, ...rest } = draft
  return {
    ...rest,
    conditions: conditions.join('\n'),
    materials: materials.join('\n'),
    process: process.join('\n'),
  }
}

/** What the form holds, as it is sent. */
export function fromValues({ conditions = '', materials = '', process = '', ...rest }: GuideValues): Draft {
  return { ...rest, conditions: lines(conditions), materials: lines(materials), process: lines(process) }
}
