import { describe, expect, it } from 'vitest'
import {
  type Exception,
  listed,
  marksOf,
  type Sent,
  sentOf,
  statesOf,
  withClosed,
  withOwnHours,
  withoutDates,
} from './exceptions.ts'
import { spanOf } from './year.ts'

const YEAR = spanOf('2026-01-01', '2026-12-31')
const WORDS = { title: '', note: '' }
const NINE_TO_TWELVE = [{ from: '09:00', to: '12:00' }]

/** As the API would give back what was sent. */
const given = (sent: readonly Sent[]): Exception[] =>
  sent.map((one, at) => {
    const rest = { ownerId: '', ownerType: 'user', createdAt: '', deletedAt: null } as const
    const { id = at + 1, title = '', note = '' } = one
    const known = { ...rest, id, title, note }
    if (!('date' in one)) return { ...known, ...one, id, title, note }
    const { date, intervals } = one
    return { ...known, date, intervals, available: intervals.length > 0, start: date, end: date }
  })

const CHRISTMAS = given([
  { id: 7, available: false, start: '2026-12-24', end: '2026-12-28', title: 'Christmas', note: '' },
])

const stateOn = (exceptions: readonly Sent[], date: string) =>
  statesOf(given(exceptions), YEAR).get(date)

describe('what is so of a date', () => {
  it('follows whole dates, spelt as dates or as midnight in UTC', () => {
    const span = { available: false, start: '2026-12-24T00:00:00Z', end: '2026-12-26T00:00:00Z' }
    const states = statesOf(given([span]), YEAR)
    expect([...states.keys()]).toEqual(['2026-12-24', '2026-12-25'])
  })
  it('is one date at least, and open all day where a span of dates is open', () => {
    const span = { available: true, start: '2026-12-24', end: '2026-12-24' }
    expect(stateOn([span], '2026-12-24')?.intervals).toEqual([{ from: '00:00', to: '24:00' }])
  })
  it('closes where a date has no hours of its own, and closing beats opening', () => {
    expect(stateOn([{ date: '2026-05-01', intervals: [] }], '2026-05-01')?.kind).toBe('closed')
    const both = [...CHRISTMAS.map(sentOf), { date: '2026-12-24', intervals: NINE_TO_TWELVE }]
    expect(stateOn(both, '2026-12-24')?.kind).toBe('closed')
    expect(stateOn(both.toReversed(), '2026-12-24')?.kind).toBe('closed')
  })
  it('takes everything together that opens it', () => {
    const twice = [
      { date: '2026-12-10', intervals: NINE_TO_TWELVE },
      { date: '2026-12-10', intervals: [{ from: '14:00', to: '15:00' }], title: 'Late' },
    ]
    const state = stateOn(twice, '2026-12-10')
    expect(state?.intervals).toHaveLength(2)
    expect(state?.title).toBe('Late')
  })
})

describe('instants', () => {
  const play = { available: false, start: '2026-12-03T12:00:00Z', end: '2026-12-03T14:00:00Z' }

  it('mark the dates that they lie on, and stay when dates are changed', () => {
    const all = given([play])
    expect(statesOf(all, YEAR).size).toBe(0)
    const marks = marksOf(all, YEAR, instant => instant.slice(0, 10))
    expect(marks.get('2026-12-03')?.kind).toBe('part')
    expect(withoutDates(all, spanOf('2026-12-03', '2026-12-03'))).toEqual(all.map(sentOf))
  })
  it('mark no date that they end at the beginning of', () => {
    const night = { available: true, start: '2026-12-03T20:00:00Z', end: '2026-12-04T00:00:00Z' }
    const marks = marksOf(given([night]), YEAR, instant => instant.slice(0, 16))
    expect([...marks.keys()]).toEqual(['2026-12-03'])
  })
  it('do not hide what is so of the whole date', () => {
    const all = given([play, { date: '2026-12-03', intervals: NINE_TO_TWELVE }])
    expect(marksOf(all, YEAR, () => '2026-12-03').get('2026-12-03')?.kind).toBe('hours')
  })
})

describe('changing dates', () => {
  it('cuts them out of a longer span; the first part stays the one it was', () => {
    expect(withoutDates(CHRISTMAS, spanOf('2026-12-25', '2026-12-25'))).toEqual([
      expect.objectContaining({ id: 7, start: '2026-12-24', end: '2026-12-25' }),
      expect.not.objectContaining({ id: 7 }),
    ])
    expect(withoutDates(CHRISTMAS, spanOf('2026-12-20', '2026-12-31'))).toEqual([])
  })
  it('gives hours to a date of a closed span', () => {
    const sent = withOwnHours(CHRISTMAS, spanOf('2026-12-24', '2026-12-24'), {
      ...WORDS,
      intervals: NINE_TO_TWELVE,
    })
    expect(stateOn(sent, '2026-12-24')?.kind).toBe('hours')
    expect(stateOn(sent, '2026-12-25')?.title).toBe('Christmas')
  })
  it('closes what had its own hours, in one exception for all dates', () => {
    const own = given([{ date: '2026-12-10', intervals: NINE_TO_TWELVE }])
    const sent = withClosed(own, spanOf('2026-12-09', '2026-12-11'), WORDS)
    expect(sent).toEqual([
      { available: false, start: '2026-12-09', end: '2026-12-12', title: '', note: '' },
    ])
  })
  it('leaves all other dates as they were', () => {
    const before = given([...CHRISTMAS.map(sentOf), { date: '2026-12-10', intervals: [] }])
    const span = spanOf('2026-12-25', '2026-12-26')
    const after = statesOf(given(withoutDates(before, span)), YEAR)
    const expected = statesOf(before, YEAR)
    expected.delete('2026-12-25')
    expected.delete('2026-12-26')
    expect(after).toEqual(expected)
  })
})

it('lists neighbours that are alike as one', () => {
  const all = given([
    { available: false, start: '2026-12-24', end: '2026-12-26', title: 'Off' },
    { available: false, start: '2026-12-26', end: '2026-12-28', title: 'Off' },
    { date: '2026-12-28', intervals: NINE_TO_TWELVE },
  ])
  expect(listed(statesOf(all, YEAR)).map(({ span }) => span)).toEqual([
    spanOf('2026-12-24', '2026-12-27'),
    spanOf('2026-12-28', '2026-12-28'),
  ])
})
