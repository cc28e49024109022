import { expect, it } from 'vitest'
import { fieldErrors, fieldPath } from './field-path.ts'

it('finds the field of a form under the name the server uses', () => {
  expect(fieldPath('contact.email', 'contact')).toEqual(['email'])
  expect(fieldPath('contactName', 'contact')).toEqual(['contactName'])
  expect(fieldPath('leaders.0.name')).toEqual(['leaders', 0, 'name'])
})

it('gathers everything said against one field', () => {
  const problems = [
    { field: 'name', message: '太短。' },
    { field: 'name', message: '有空格。' },
  ]
  expect(fieldErrors(problems)).toEqual([{ name: ['name'], errors: ['太短。', '有空格。'] }])
})
