import { expect, test } from 'vitest'
import { questionS } from '../../bench/workload-s.ts'
import { DAY_MIN } from '../time/units.ts'
import { earliestStarts } from './earliest.ts'
import { openStarts } from './engine.ts'

test.each([1, 60, 61, 592, 593, 5_000])('the first %i are those of the whole range', count => {
  const { offer, ask } = questionS({ hosts: 1, days: 30, events: 100 })
  const year = { ...ask, toMin: ask.fromMin + 366 * DAY_MIN }
  expect(earliestStarts(offer, year, count)).toEqual(openStarts(offer, year).slice(0, count))
})

test('the past is not looked through, and an empty range has none', () => {
  const { offer, ask } = questionS({ hosts: 1, days: 30, events: 10 })
  const nowMin = ask.fromMin + 20 * DAY_MIN
  const all = openStarts(offer, { ...ask, nowMin })
  expect(earliestStarts(offer, { ...ask, nowMin }, 3)).toEqual(all.slice(0, 3))
  expect(earliestStarts(offer, { ...ask, nowMin: ask.toMin }, 3)).toEqual([])
  expect(earliestStarts(offer, { ...ask, toMin: ask.fromMin }, 3)).toEqual([])
})
