import { expect, test } from 'vitest'
import { channelInWords, dateInWords, durationInWords, placeOf, zoneInWords } from './words.ts'

test.each([
  [5, '5 minutes'],
  [45, '45 minutes'],
  [60, '1 hour'],
  [61, '1 hour 1 minute'],
  [90, '1 hour 30 minutes'],
  [480, '8 hours'],
])('%i minutes are %s', (durationMin, words) => {
  expect(durationInWords(durationMin)).toBe(words)
})

test('a date has its weekday, and its year only where that is another one', () => {
  expect(dateInWords('2026-11-27', '2026-11-24')).toEqual({
    weekday: 'Friday',
    date: '27 November',
    isToday: false,
  })
  expect(dateInWords('2027-01-01', '2026-11-24').date).toBe('1 January 2027')
})

test('today is known, and the same day of another year is not it', () => {
  expect(dateInWords('2026-11-24', '2026-11-24').isToday).toBe(true)
  expect(dateInWords('2027-11-24', '2026-11-24').isToday).toBe(false)
})

test('a zone is called by its place', () => {
  expect(zoneInWords('America/St_Johns')).toBe('St Johns time')
  expect(zoneInWords('UTC')).toBe('UTC')
  expect(zoneInWords('Etc/GMT+5')).toBe('Etc/GMT+5')
  expect(placeOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
})

test('a way to meet is said in words, or not at all', () => {
  expect(channelInWords('jitsi')).toBe('Jitsi Meet')
  expect(channelInWords('custom')).toBeNull()
  expect(channelInWords('constructor')).toBeNull()
})
