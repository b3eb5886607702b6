import { describe, expect, test } from 'vitest'
import { instantOf, localDay, offsetAt, storedZone, zoneOf } from './zone.ts'

const minute = (iso: string) => Temporal.Instant.from(iso).epochMilliseconds / 60_000
/** A wall time read as if it were UTC. */
const wall = (text: string) => minute(`${text}Z`)
const instant = (zone: string, text: string) => instantOf(storedZone(zone), wall(text))

describe('names', () => {
  test.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['AMERICA/ARGENTINA/BUENOS_AIRES', 'America/Argentina/Buenos_Aires'],
    ['utc', 'UTC'],
    ['etc/gmt+1', 'Etc/GMT+1'],
  ])('%s is read as %s', (name, id) => {
    expect(zoneOf(name)?.id).toBe(id)
  })

  test.each(['Asia/Calcutta', 'Europe/Kiev', 'US/Pacific', 'GMT', 'EST', 'PST8PDT'])(
    'the link %s is kept as it is',
    name => {
      expect(zoneOf(name)?.id).toBe(name)
    },
  )

  test('a link has the offsets of its zone', () => {
    const { id: _link, ...calcutta } = storedZone('Asia/Calcutta')
    const { id: _zone, ...kolkata } = storedZone('Asia/Kolkata')
    expect(calcutta).toEqual(kolkata)
  })

  test('one zone is tabulated once, whatever the case', () => {
    expect(zoneOf('eUROPE/vienna')).toBe(zoneOf('Europe/Vienna'))
  })

  test.each([
    '',
    ' ',
    'Z',
    'z',
    '+05:30',
    '-08',
    '−05:00',
    'UTC+1',
    'UTC+01:00',
    'GMT+1',
    'PST',
    'CEST',
    'IST',
    'Mars/Phobos',
    'Europe',
    'Europe/Berlin ',
    ' Europe/Berlin',
    'Europe/Berlin\0',
    'Europe/Berlin[u-ca=iso8601]',
    '2026-01-01T00:00[Europe/Berlin]',
    '__proto__',
    'constructor',
  ])('%j is no zone', name => {
    expect(zoneOf(name)).toBe(null)
  })

  test('a stored name that is none is an error that names it', () => {
    expect(() => storedZone('Mars/Phobos')).toThrow('Mars/Phobos')
  })
})

describe('wall time', () => {
  test.each([
    // Clocks go forward: every skipped wall time is the transition.
    ['Europe/Berlin', '2026-03-29T01:59', '2026-03-29T00:59Z'],
    ['Europe/Berlin', '2026-03-29T02:00', '2026-03-29T01:00Z'],
    ['Europe/Berlin', '2026-03-29T02:59', '2026-03-29T01:00Z'],
    ['Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00Z'],
    ['Europe/Berlin', '2026-03-29T03:01', '2026-03-29T01:01Z'],
    // Clocks go back: the first of two.
    ['Europe/Berlin', '2026-10-25T01:59', '2026-10-24T23:59Z'],
    ['Europe/Berlin', '2026-10-25T02:00', '2026-10-25T00:00Z'],
    ['Europe/Berlin', '2026-10-25T02:59', '2026-10-25T00:59Z'],
    ['Europe/Berlin', '2026-10-25T03:00', '2026-10-25T02:00Z'],
    // Half an hour.
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:30Z'],
    ['Australia/Lord_Howe', '2026-04-05T01:30', '2026-04-04T14:30Z'],
    ['Australia/Lord_Howe', '2026-04-05T02:00', '2026-04-04T15:30Z'],
    // Midnight is skipped, midnight comes twice.
    ['America/Sao_Paulo', '2018-11-04T00:00', '2018-11-04T03:00Z'],
    ['America/Sao_Paulo', '2018-02-17T23:30', '2018-02-18T01:30Z'],
    ['America/Sao_Paulo', '2018-02-18T00:00', '2018-02-18T03:00Z'],
    // A whole date is skipped.
    ['Pacific/Apia', '2011-12-29T23:59', '2011-12-30T09:59Z'],
    ['Pacific/Apia', '2011-12-30T00:00', '2011-12-30T10:00Z'],
    ['Pacific/Apia', '2011-12-30T18:00', '2011-12-30T10:00Z'],
    ['Pacific/Apia', '2011-12-31T00:00', '2011-12-30T10:00Z'],
    ['Pacific/Apia', '2011-12-31T00:01', '2011-12-30T10:01Z'],
    // Two hours.
    ['Antarctica/Troll', '2026-03-29T02:30', '2026-03-29T01:00Z'],
    ['Antarctica/Troll', '2026-10-25T02:30', '2026-10-25T00:30Z'],
    ['Asia/Kathmandu', '2026-06-10T09:00', '2026-06-10T03:15Z'],
  ])('%s %s is %s', (zone, text, expected) => {
    expect(instant(zone, text)).toBe(minute(expected))
  })
})

describe('dates and offsets', () => {
  test('the date changes at local midnight', () => {
    const zone = storedZone('America/St_Johns')
    const day = localDay(zone, minute('2026-01-15T12:00Z'))
    expect(localDay(zone, minute('2026-01-15T03:29Z'))).toBe(day - 1)
    expect(localDay(zone, minute('2026-01-15T03:30Z'))).toBe(day)
  })

  test('the minute of a transition has the new offset', () => {
    const zone = storedZone('Europe/Berlin')
    expect(offsetAt(zone, minute('2026-03-29T00:59Z'))).toBe(60)
    expect(offsetAt(zone, minute('2026-03-29T01:00Z'))).toBe(120)
  })

  test('an offset that is no whole minute is rounded to one', () => {
    const zone = storedZone('Africa/Monrovia')
    expect(offsetAt(zone, minute('1971-06-01T00:00Z'))).toBe(-44)
    expect(offsetAt(zone, minute('1972-06-01T00:00Z'))).toBe(0)
    expect(zone.transitionsMin.length).toBe(1)
  })

  test('offsets hold for a day beyond the first and the last date', () => {
    const zone = storedZone('Pacific/Kiritimati')
    expect(offsetAt(zone, minute('1969-12-31T00:00Z'))).toBe(-640)
    expect(offsetAt(storedZone('Europe/Berlin'), minute('2100-01-01T12:00Z'))).toBe(60)
  })
})

test('an ISO time that names a zone is no zone', () => {
  for (const text of ['t00+05:30', 'T12:00Z', 'T12:00[Europe/Berlin]']) {
    expect(zoneOf(text)).toBe(null)
  }
})
