import { describe, expect, test } from 'vitest'
import { FIRST_DAY, LAST_DAY } from './day.ts'
import {
  formatClock,
  formatDate,
  formatInstant,
  formatOffset,
  instantsAsJson,
  parseDate,
  parseInstant,
  parseWholeDate,
} from './iso.ts'

const CHRISTMAS_EVE = Date.UTC(2026, 11, 24) / 86_400_000

describe('dates', () => {
  test('are read from the first to the last that is handled', () => {
    expect(parseDate('1970-01-01')).toBe(FIRST_DAY)
    expect(parseDate('2026-12-24')).toBe(CHRISTMAS_EVE)
    expect(parseDate('2028-02-29')).toBe(Date.UTC(2028, 1, 29) / 86_400_000)
    expect(parseDate('2099-12-31')).toBe(LAST_DAY)
  })

  test.each([
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '1969-12-31',
    '2100-01-01',
    '0000-01-01',
    '2026-1-1',
    '26-01-01',
    '02026-01-01',
    '+002026-01-01',
    '20260101',
    '2026-W01-1',
    '2026/01/01',
    ' 2026-01-01',
    '2026-01-01 ',
    '2026-01-01\n',
    '2026-01-01T00:00:00Z',
    '２０２６-01-01',
    '',
  ])('%j is none', text => {
    expect(parseDate(text)).toBe(null)
  })
})

describe('whole dates', () => {
  test.each([
    '2026-12-24',
    '2026-12-24T00:00Z',
    '2026-12-24T00:00:00Z',
    '2026-12-24T00:00:00.000Z',
    '2026-12-24T00:00:00+00:00',
    '2026-12-24T00:00:00-00:00',
    '2026-12-24T00:00+0000',
  ])('%s stands for one', text => {
    expect(parseWholeDate(text)).toBe(CHRISTMAS_EVE)
  })

  test.each([
    '2026-12-24T00:00:01Z',
    '2026-12-24T00:01Z',
    '2026-12-24T00:00:00.001Z',
    '2026-12-24T00:00:00+01:00',
    '2026-12-24T00:00:00',
    '2026-02-30T00:00:00Z',
    '2100-01-01T00:00:00Z',
  ])('%s does not', text => {
    expect(parseWholeDate(text)).toBe(null)
  })
})

describe('instants', () => {
  test.each([
    ['2026-01-01T09:00Z', '2026-01-01T09:00:00.000Z'],
    ['2026-01-01T09:00:30Z', '2026-01-01T09:00:30.000Z'],
    ['2026-01-01T09:00:30.5Z', '2026-01-01T09:00:30.500Z'],
    ['2026-01-01T09:00:30.123456789Z', '2026-01-01T09:00:30.123Z'],
    ['2026-01-01T09:00+01:00', '2026-01-01T08:00:00.000Z'],
    ['2026-01-01T09:00:00.25+0530', '2026-01-01T03:30:00.250Z'],
    ['2026-01-01T09:00-23:59', '2026-01-02T08:59:00.000Z'],
    ['1970-01-01T00:00+14:00', '1969-12-31T10:00:00.000Z'],
    ['2099-12-31T23:59:59-12:00', '2100-01-01T11:59:59.000Z'],
    // The end of a day, in ISO 8601 the same as the next midnight.
    ['2026-01-01T24:00:00Z', null],
  ])('%s is %s', (text, expected) => {
    const ms = parseInstant(text)
    expect(ms === null ? null : new Date(ms).toISOString()).toBe(expected)
  })

  test.each([
    '2026-01-01T09:00',
    '2026-01-01T09:00:00',
    '2026-01-01',
    '2026-01-01T09Z',
    '2026-01-01T9:00Z',
    '2026-01-01 09:00Z',
    '2026-01-01t09:00z',
    '2026-01-01T24:01Z',
    '2026-01-01T25:00Z',
    '2026-01-01T09:60Z',
    '2026-01-01T09:00:60Z',
    '2026-01-01T09:60:00+0100',
    '2026-01-01T09:00:00.Z',
    '2026-01-01T09:00:00.1234567890Z',
    '2026-01-01T09:00+1',
    '2026-01-01T09:00+01',
    '2026-01-01T09:00+24:00',
    '2026-01-01T09:00+2400',
    '2026-01-01T09:00+01:60',
    '2026-01-01T09:00+0160',
    '2026-01-01T09:00Z[Europe/Berlin]',
    '2026-02-30T09:00Z',
    '1969-12-31T23:59Z',
    '2100-01-01T00:00Z',
    '2026-01-01T09:00Z\n',
    'now',
    '',
  ])('%j is none', text => {
    expect(parseInstant(text)).toBe(null)
  })
})

describe('text', () => {
  test('is padded', () => {
    expect(formatDate(0)).toBe('1970-01-01')
    expect(formatClock(0)).toBe('00:00')
    expect(formatClock(9 * 60 + 5)).toBe('09:05')
    expect(formatClock(1440)).toBe('24:00')
    expect(formatInstant(CHRISTMAS_EVE * 1440 + 545)).toBe('2026-12-24T09:05:00Z')
    expect(formatInstant(-1)).toBe('1969-12-31T23:59:00Z')
  })

  test('of an offset has a sign and minutes, UTC too', () => {
    expect([0, 60, 345, -210, 840, -720].map(formatOffset)).toEqual([
      '+00:00',
      '+01:00',
      '+05:45',
      '-03:30',
      '+14:00',
      '-12:00',
    ])
  })

  test('of a list is JSON over midnight, and of none an empty array', () => {
    const midnight = CHRISTMAS_EVE * 1440
    const text = new TextDecoder().decode(instantsAsJson([midnight - 1, midnight, midnight + 1439]))
    expect(text).toBe('["2026-12-23T23:59:00Z","2026-12-24T00:00:00Z","2026-12-24T23:59:00Z"]')
    expect(new TextDecoder().decode(instantsAsJson([]))).toBe('[]')
  })
})
