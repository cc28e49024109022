import { expect, it } from 'vitest'
import { may } from '#kernel/permissions.ts'
import { lineageOf } from './lineage-of.ts'

const village = { id: 'village', parent: 'town' }

it('lets a supervisor of the county look into a village, and change nothing', () => {
  const grants = [{ organ: 'county', role: 'county-supervisor' as const, department: '' }]
  const lineage = lineageOf(village, grants)
  expect(may(grants, 'application.read', lineage)).toBe(true)
  expect(may(grants, 'application.reply', lineage)).toBe(false)
})

it('gives a clerk of another organ nothing here', () => {
  const grants = [{ organ: 'elsewhere', role: 'disclosure-officer' as const, department: '' }]
  expect(may(grants, 'application.read', lineageOf(village, grants))).toBe(false)
})
