import { describe, expect, it } from 'vitest'
import { hoursOf, LEAST_MIN, minuteOf, piecesByDate, piecesOf, placed } from './layout.ts'

const timed = (from: string, to: string, date = '2026-12-07') => ({
  start: `${date}T${from}:00+05:45`,
  end: `${date}T${to}:00+05:45`,
})

const laid = (all: ReturnType<typeof timed>[], mostColumns = 4) =>
  placed(piecesByDate(all).get('2026-12-07') ?? [], { leastMin: LEAST_MIN, mostColumns })

const columnsOf = (...all: ReturnType<typeof timed>[]) =>
  laid(all).shown.map(({ column, columns }) => [column, columns])

describe('pieces', () => {
  it('are at the wall time that the server says', () => {
    expect(minuteOf('2026-12-07T09:30:00-03:30')).toBe(570)
    expect(piecesOf(timed('09:00', '09:45'))).toMatchObject([
      { date: '2026-12-07', fromMin: 540, toMin: 585, isRest: false },
    ])
  })

  it('are two where it reaches over midnight', () => {
    const night = { start: '2026-12-31T23:30:00+01:00', end: '2027-01-01T00:30:00+01:00' }
    expect(piecesOf(night)).toMatchObject([
      { date: '2026-12-31', fromMin: 1410, toMin: 1440, isRest: false },
      { date: '2027-01-01', fromMin: 0, toMin: 30, isRest: true },
    ])
  })

  it('are one where it ends at midnight', () => {
    const late = { start: '2026-12-31T23:30:00+01:00', end: '2027-01-01T00:00:00+01:00' }
    expect(piecesOf(late)).toMatchObject([{ date: '2026-12-31', fromMin: 1410, toMin: 1440 }])
  })
})

describe('columns', () => {
  it('what touches has the whole width', () => {
    expect(columnsOf(timed('09:00', '10:00'), timed('10:00', '11:00'))).toEqual([
      [0, 1],
      [0, 1],
    ])
  })

  it('what overlaps shares it, also through a third', () => {
    expect(
      columnsOf(timed('09:00', '10:00'), timed('09:30', '10:30'), timed('10:00', '11:00')),
    ).toEqual([
      [0, 2],
      [1, 2],
      [0, 2],
    ])
  })

  it('the longer of two goes first', () => {
    const { shown } = laid([timed('09:00', '09:30'), timed('09:00', '11:00')])
    expect(shown[0]?.toMin).toBe(660)
  })

  it('what is too much for them is counted, and the next ones have room again', () => {
    const three = [timed('09:00', '10:00'), timed('09:15', '10:30'), timed('09:30', '10:15')]
    const later = timed('11:00', '12:00')
    expect(laid([...three, later], 3).more).toEqual([])
    const { shown, more } = laid([...three, later], 2)
    expect(shown.map(({ column, columns }) => [column, columns])).toEqual([
      [0, 2],
      [0, 1],
    ])
    expect(more).toEqual([{ fromMin: 555, toMin: 630, count: 2, column: 1, columns: 2 }])
  })

  it('a short one takes the room that it is drawn with', () => {
    expect(columnsOf(timed('09:00', '09:05'), timed('09:10', '09:40'))).toEqual([
      [0, 2],
      [1, 2],
    ])
  })
})

describe('hours', () => {
  it('are the usual ones, and what lies outside of them', () => {
    expect(hoursOf([])).toEqual({ from: 8, to: 18 })
    expect(hoursOf([{ fromMin: 390, toMin: 420 }])).toEqual({ from: 6, to: 18 })
    expect(hoursOf([{ fromMin: 1380, toMin: 1440 }])).toEqual({ from: 8, to: 24 })
  })
})
