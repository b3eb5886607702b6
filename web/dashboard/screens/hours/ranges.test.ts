import { describe, expect, it } from 'vitest'
import { minuteAt, roomIn, stroked } from './ranges.ts'

const MORNING = [540, 720]
const BOTH = [540, 720, 780, 1020]

describe('painting', () => {
  it('adds a block, in either direction', () => {
    expect(stroked(MORNING, { kind: 'paint', fromMin: 780, toMin: 900 })).toEqual([
      540, 720, 780, 900,
    ])
    expect(stroked([], { kind: 'paint', fromMin: 900, toMin: 780 })).toEqual([780, 900])
  })
  it('grows together with what it meets or touches', () => {
    expect(stroked(BOTH, { kind: 'paint', fromMin: 700, toMin: 780 })).toEqual([540, 1020])
  })
  it('paints a quarter of an hour at least, also at midnight', () => {
    expect(stroked([], { kind: 'paint', fromMin: 600, toMin: 600 })).toEqual([600, 615])
    expect(stroked([], { kind: 'paint', fromMin: 1440, toMin: 1440 })).toEqual([1425, 1440])
  })
})

describe('moving and stretching', () => {
  it('keeps the length within the day', () => {
    expect(stroked(MORNING, { kind: 'move', at: 0, byMin: 60 })).toEqual([600, 780])
    expect(stroked(MORNING, { kind: 'move', at: 0, byMin: 5000 })).toEqual([1260, 1440])
    expect(stroked(MORNING, { kind: 'move', at: 0, byMin: -5000 })).toEqual([0, 180])
  })
  it('joins the block that it is moved onto', () => {
    expect(stroked(BOTH, { kind: 'move', at: 0, byMin: 120 })).toEqual([660, 1020])
  })
  it('stretches one end and keeps a quarter of an hour', () => {
    const start = { kind: 'stretch', at: 1, edge: 'start' } as const
    expect(stroked(BOTH, { ...start, toMin: 840 })).toEqual([540, 720, 840, 1020])
    expect(stroked(BOTH, { ...start, toMin: 1200 })).toEqual([540, 720, 1005, 1020])
    expect(stroked(BOTH, { kind: 'stretch', at: 0, edge: 'end', toMin: 0 })).toEqual([
      540, 555, 780, 1020,
    ])
    expect(stroked(BOTH, { kind: 'stretch', at: 0, edge: 'end', toMin: 800 })).toEqual([540, 1020])
  })
  it('leaves a day alone that has no such block', () => {
    expect(stroked(BOTH, { kind: 'move', at: 2, byMin: 15 })).toEqual(BOTH)
  })
})

it('finds the minute under a pointer', () => {
  expect([-0.1, 0, 0.5, 0.509, 2].map(minuteAt)).toEqual([0, 0, 720, 735, 1440])
})

it('finds room for one more hour', () => {
  expect(roomIn([])).toEqual([540, 1020])
  expect(roomIn(MORNING)).toEqual([780, 840])
  expect(roomIn([1200, 1440])).toEqual([0, 60])
  expect(roomIn([0, 600, 900, 1440])).toEqual([615, 675])
  expect(roomIn([0, 1440])).toBeNull()
  expect(roomIn([0, 700, 730, 1440])).toBeNull()
})
