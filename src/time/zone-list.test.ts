import { expect, test } from 'vitest'
import { zoneOf } from './zone.ts'
import { currentName, namesOf, placeOf, zonesToChoose } from './zone-list.ts'

test('every zone that can be chosen is taken when it comes back', () => {
  const zones = zonesToChoose('UTC')
  expect(zones.length).toBeGreaterThan(400)
  expect(zones.filter(name => zoneOf(name)?.id !== name)).toEqual([])
}, 60_000)

test('is in order, without a name twice, UTC first', () => {
  const [first, ...others] = zonesToChoose('Asia/Kathmandu')
  expect(first).toBe('UTC')
  expect(others).toEqual([...new Set(others)].sort())
})

test('a zone outside of the list is added to it', () => {
  expect(zonesToChoose('UTC')).not.toContain('US/Pacific')
  expect(zonesToChoose('US/Pacific').filter(name => name === 'US/Pacific')).toHaveLength(1)
})

test('former names lead to the current one', () => {
  expect(currentName('Asia/Katmandu')).toBe('Asia/Kathmandu')
  expect(currentName('Europe/Berlin')).toBe('Europe/Berlin')
  expect(currentName('constructor')).toBe('constructor')
  expect(namesOf('Asia/Kathmandu')).toEqual(['Asia/Kathmandu', 'Asia/Katmandu'])
  expect(namesOf('Europe/Berlin')).toEqual(['Europe/Berlin'])
})

test('a place has a city and a region', () => {
  expect(placeOf('Asia/Ho_Chi_Minh')).toEqual({ city: 'Ho Chi Minh', region: 'Asia' })
  expect(placeOf('America/North_Dakota/Center')).toEqual({
    city: 'Center, North Dakota',
    region: 'America',
  })
  expect(placeOf('UTC')).toEqual({ city: 'UTC', region: '' })
})
