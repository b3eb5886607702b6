import { describe, expect, it, test } from 'vitest'
import { stepped, tidied, typedMinute } from './clock-text.ts'

describe('a time is typed as people write it', () => {
  test.each([
    ['9', 540],
    ['09:00', 540],
    ['930', 570],
    ['0930', 570],
    ['17.30', 1050],
    ['17h30', 1050],
    ['9 Uhr', 540],
    ['5 pm', 1020],
    ['5:15pm', 1035],
    ['12 a.m.', 0],
    ['12pm', 720],
    ['0', 0],
    ['23:59', 1439],
  ] as const)('%s', (text, minute) => expect(typedMinute(text, 'start')).toBe(minute))

  test.each(['', 'noon', '25', '9:60', '13 pm', '0 am', '24:00', '-1', '9:5'])('not %j', text =>
    expect(typedMinute(text, 'start')).toBeNull(),
  )

  it('ends at midnight as 24:00 or 00:00', () => {
    expect(typedMinute('24:00', 'end')).toBe(1440)
    expect(typedMinute('24', 'end')).toBe(1440)
    expect(typedMinute('0:00', 'end')).toBe(1440)
    expect(typedMinute('24:01', 'end')).toBeNull()
  })
})

it('is written in full once it is typed, and left alone if it is no time', () => {
  expect(tidied(' 9 ', 'start')).toBe('09:00')
  expect(tidied('0', 'end')).toBe('24:00')
  expect(tidied('soon', 'end')).toBe('soon')
})

it('steps to the next quarter of an hour and stays within the day', () => {
  expect(stepped('9:00', 'start', 15)).toBe('09:15')
  expect(stepped('9:10', 'start', 15)).toBe('09:15')
  expect(stepped('9:10', 'start', -15)).toBe('09:00')
  expect(stepped('23:45', 'start', 15)).toBe('23:45')
  expect(stepped('23:45', 'end', 15)).toBe('24:00')
  expect(stepped('0:00', 'start', -15)).toBe('00:00')
  expect(stepped('0:15', 'end', -60)).toBe('00:15')
  expect(stepped('soon', 'end', 15)).toBe('soon')
})
