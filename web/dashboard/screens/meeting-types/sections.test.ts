import { expect, test } from 'vitest'
import { differs, isOrdinary, SECTIONS, sectionOf, sectionsOf } from './sections.ts'
import { DEFAULTS } from './type-values.ts'

test('every setting stands in one part', () => {
  const all = Object.values(SECTIONS).flat()
  expect(all.toSorted()).toEqual(Object.keys(DEFAULTS).toSorted())
})

test('only a team has hosts to choose', () => {
  expect(sectionsOf(true)).toContain('hosts')
  expect(sectionsOf(false)).not.toContain('hosts')
})

test('what is the default is ordinary, and so is what every type has of its own', () => {
  expect(isOrdinary('hours', DEFAULTS)).toBe(true)
  expect(isOrdinary('basics', { ...DEFAULTS, name: 'Call', durationMin: 45 })).toBe(true)
  expect(isOrdinary('basics', { ...DEFAULTS, otherDurations: [60] })).toBe(false)
  expect(differs('noticeMin', { ...DEFAULTS, noticeMin: 60 })).toBe(true)
})

test('what does not count for now does not stand out', () => {
  expect(differs('password', { ...DEFAULTS, password: 'x' })).toBe(false)
  expect(differs('horizonDays', { ...DEFAULTS, horizonDays: 7 })).toBe(false)
  expect(differs('horizonDays', { ...DEFAULTS, horizon: 'days', horizonDays: 7 })).toBe(true)
  expect(isOrdinary('limits', { ...DEFAULTS, showAvailableSlots: true })).toBe(true)
  expect(isOrdinary('hours', { ...DEFAULTS, buffersWithinHours: true })).toBe(true)
})

test.each([
  ['questions.1.label', 'questions'],
  ['moving.amount', 'policies'],
  ['hosts.0.capacity', 'hosts'],
  ['nobody', null],
])('%s is in %s', (path, name) => {
  expect(sectionOf(path)).toBe(name)
})
