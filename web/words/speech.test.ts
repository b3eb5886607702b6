import { describe, expect, test } from 'vitest'
import { catalogues, type Language } from './catalogues.ts'
import { chooseLocale } from './choose-locale.ts'
import { fill, type Speech, speechOf } from './speech.ts'

const speechIn = (tag: string): Speech => {
  const { locale, words } = chooseLocale({ ofLink: tag, ofPage: null, ofBrowser: undefined })
  expect(locale.tag).toBe(tag)
  return speechOf(locale, words)
}

/** CLDR sets spaces that do not break; a reader sees a space. */
const seen = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')

const NINE = '2026-12-07T09:00:00+01:00'

describe('dates, times and durations as the region writes them', () => {
  test.each([
    ['en-US', 'Monday, December 7, 2026', 'December 2026', '9:00 AM', '1 hour 30 minutes'],
    ['en-GB', 'Monday, 7 December 2026', 'December 2026', '09:00', '1 hour 30 minutes'],
    ['de', 'Montag, 7. Dezember 2026', 'Dezember 2026', '09:00', '1 Stunde 30 Minuten'],
    ['fr', 'lundi 7 décembre 2026', 'décembre 2026', '09:00', '1 heure 30 minutes'],
    ['fr-CA', 'lundi 7 décembre 2026', 'décembre 2026', '09 h 00', '1 heure 30 minutes'],
    ['es', 'lunes, 7 de diciembre de 2026', 'diciembre de 2026', '09:00', '1 hora 30 minutos'],
    ['it', 'lunedì 7 dicembre 2026', 'dicembre 2026', '09:00', '1 ora 30 minuti'],
    ['nl', 'maandag 7 december 2026', 'december 2026', '09:00', '1 uur 30 minuten'],
    [
      'pt-BR',
      'segunda-feira, 7 de dezembro de 2026',
      'dezembro de 2026',
      '09:00',
      '1 hora 30 minutos',
    ],
    ['pl', 'poniedziałek, 7 grudnia 2026', 'grudzień 2026', '09:00', '1 godzina 30 minut'],
  ])('%s', (tag, day, month, clock, duration) => {
    const speech = speechIn(tag)
    expect(seen(speech.day('2026-12-07', true))).toBe(day)
    expect(seen(speech.month('2026-12'))).toBe(month)
    expect(seen(speech.clock(NINE))).toBe(clock)
    expect(seen(speech.duration(90))).toBe(duration)
  })
})

test('an instant says its own date and wall clock, whatever zone the machine is in', () => {
  const { day, clock } = speechIn('en-GB')
  expect(day('2026-12-07T23:45:00-11:00')).toBe('Monday 7 December')
  expect(clock('2026-12-07T23:45:00-11:00')).toBe('23:45')
  expect(clock('2026-12-07T00:05:00+14:00')).toBe('00:05')
})

test('midnight and noon on both clocks', () => {
  const clocks = (tag: string) =>
    ['2026-12-07T00:00:00Z', '2026-12-07T12:00:00Z'].map(start => seen(speechIn(tag).clock(start)))
  expect(clocks('en-US')).toEqual(['12:00 AM', '12:00 PM'])
  expect(clocks('de-DE')).toEqual(['00:00', '12:00'])
})

test('weekdays are numbered from Monday', () => {
  const { weekday } = speechIn('de')
  expect([1, 2, 3, 4, 5, 6, 7].map(day => weekday(day).short)).toEqual([
    'Mo',
    'Di',
    'Mi',
    'Do',
    'Fr',
    'Sa',
    'So',
  ])
  expect(weekday(7).long).toBe('Sonntag')
})

test('a leap day, and dates far off', () => {
  const { day } = speechIn('en-GB')
  expect(day('2028-02-29', true)).toBe('Tuesday, 29 February 2028')
  expect(day('1969-07-20', true)).toBe('Sunday, 20 July 1969')
})

test('numbers choose their plural form and are written as the region writes them', () => {
  const counts = (tag: string, ...numbers: number[]) =>
    numbers.map(n => seen(speechIn(tag).count('minutes', n)))
  expect(counts('en-US', 0, 1, 2, 1000)).toEqual([
    '0 minutes',
    '1 minute',
    '2 minutes',
    '1,000 minutes',
  ])
  expect(counts('de', 0, 1, 2)).toEqual(['0 Minuten', '1 Minute', '2 Minuten'])
  expect(counts('fr', 0, 1, 2)).toEqual(['0 minute', '1 minute', '2 minutes'])
  expect(counts('fr', 1_000_000)).toEqual(['1 000 000 minutes'])
  expect(counts('pl', 1, 2, 5, 12, 22)).toEqual([
    '1 minuta',
    '2 minuty',
    '5 minut',
    '12 minut',
    '22 minuty',
  ])
})

test('whole hours and short lengths have one part', () => {
  const { duration } = speechIn('de')
  expect([45, 60, 120, 1500].map(duration)).toEqual([
    '45 Minuten',
    '1 Stunde',
    '2 Stunden',
    '25 Stunden',
  ])
})

test.each(Object.keys(catalogues) as Language[])('in %s nothing said keeps a gap', code => {
  const { say, count } = speechIn(code)
  const values = {
    place: 'Kathmandu',
    asked: 'X',
    date: 'Y',
    time: 'Z',
    host: 'Anna Berger',
    meeting: 'Call',
    attendee: 'Ada Lovelace',
    company: 'Acme',
    email: 'anna@example.com',
    n: 5,
  }
  for (const [key, text] of Object.entries(catalogues[code])) {
    const said =
      typeof text === 'string'
        ? say(key as Parameters<typeof say>[0], values)
        : count(key as Parameters<typeof count>[0], 5, values)
    expect(said).not.toMatch(/[{}]/)
  }
})

test('what fills a gap is never read as a gap or a pattern', () => {
  expect(fill('{asked} in {place}', { asked: '{place}', place: '$&' })).toBe('{place} in $&')
  expect(fill('{asked} {n}', { asked: '' })).toBe(' {n}')
})
