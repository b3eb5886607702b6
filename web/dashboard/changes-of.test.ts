import { expect, test } from 'vitest'
import { changesOf, isEmpty } from './changes-of.ts'

const before = { name: 'Ada', zone: 'UTC', types: ['a', 'b'] }

test('only what is another value is sent, lists by what is in them', () => {
  expect(changesOf(before, { ...before, name: 'Emmy' })).toEqual({ name: 'Emmy' })
  expect(changesOf(before, { ...before, types: ['a'] })).toEqual({ types: ['a'] })
})

test('where nothing is, nothing', () => {
  expect(isEmpty(changesOf(before, { ...before, types: ['a', 'b'] }))).toBe(true)
})
