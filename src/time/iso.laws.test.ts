import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FIRST_DAY, LAST_DAY } from './day.ts'
import {
  formatClock,
  formatDate,
  formatInstant,
  instantsAsJson,
  parseDate,
  parseInstant,
  parseWholeDate,
} from './iso.ts'
import { DAY_MIN, MINUTE_MS } from './units.ts'

const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY })
const minute = fc.integer({ min: FIRST_DAY * DAY_MIN, max: (LAST_DAY + 1) * DAY_MIN - 1 })

test('a date is spelt as Temporal spells it, and read back', () => {
  fc.assert(
    fc.property(day, dayNo => {
      const date = Temporal.PlainDate.from('1970-01-01').add({ days: dayNo }).toString()
      expect(formatDate(dayNo)).toBe(date)
      expect(parseDate(date)).toBe(dayNo)
      expect(parseWholeDate(`${date}T00:00:00Z`)).toBe(dayNo)
    }),
  )
})

test('an instant is spelt as Temporal spells it, and read back', () => {
  fc.assert(
    fc.property(minute, epochMin => {
      const text = formatInstant(epochMin)
      const ms = epochMin * MINUTE_MS
      expect(text).toBe(Temporal.Instant.fromEpochMilliseconds(ms).toString())
      expect(parseInstant(text)).toBe(ms)
    }),
  )
})

test('seconds, fractions and offsets are read as Temporal reads them', () => {
  const offset = fc.integer({ min: -1439, max: 1439 })
  const seconds = fc.option(
    fc.tuple(fc.nat({ max: 59 }), fc.option(fc.nat({ max: 999_999_999 }), { nil: null })),
    { nil: null },
  )
  const spelling = fc.record({ wallMin: minute, offset, seconds, colon: fc.boolean() })
  fc.assert(
    fc.property(spelling, ({ wallMin, offset, seconds, colon }) => {
      const clock = formatClock(Math.abs(offset))
      const zone = `${offset < 0 ? '-' : '+'}${colon ? clock : clock.replace(':', '')}`
      const fraction = seconds?.[1] == null ? '' : `.${String(seconds[1]).padStart(9, '0')}`
      const rest = seconds ? `:${String(seconds[0]).padStart(2, '0')}${fraction}` : ''
      const text = `${formatInstant(wallMin).slice(0, 16)}${rest}${zone}`
      // Below a millisecond Temporal rounds down, before 1970 too.
      const expected = Temporal.Instant.from(text).epochMilliseconds
      expect(parseInstant(text)).toBe(expected)
    }),
    { numRuns: 500 },
  )
})

test('text that is a date or an instant by chance only is never read as another one', () => {
  const digit = fc.constantFrom(...'0123456789')
  const text = fc.array(digit, { minLength: 12, maxLength: 12 }).map(digits => digits.join(''))
  fc.assert(
    fc.property(text, digits => {
      const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
      const dayNo = parseDate(date)
      if (dayNo !== null) expect(formatDate(dayNo)).toBe(date)
      const instant = `2026-${date.slice(5)}T${digits.slice(8, 10)}:00:00Z`
      const ms = parseInstant(instant)
      if (ms !== null && digits.slice(8, 10) !== '24') {
        expect(formatInstant(ms / MINUTE_MS)).toBe(instant)
      }
    }),
    { numRuns: 2000 },
  )
})

test('a list of instants is the JSON of its texts', () => {
  const near = fc.integer({ min: 29_000_000, max: 29_000_000 + 3 * DAY_MIN })
  const starts = fc
    .array(fc.oneof(near, minute), { maxLength: 60 })
    .map(list => list.sort((a, b) => a - b))
  fc.assert(
    fc.property(starts, list => {
      const text = new TextDecoder().decode(instantsAsJson(list))
      expect(text).toBe(JSON.stringify(list.map(formatInstant)))
    }),
  )
})
