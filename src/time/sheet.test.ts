import { expect, test } from 'vitest'
import { Sheet } from './sheet.ts'

const textOf = (sheet: Sheet) => new TextDecoder().decode(sheet.copy())

test('lays a record down as often as is asked, and says where', () => {
  const sheet = new Sheet()
  sheet.begin('[')
  for (const count of [1, 2, 3, 4, 7, 8, 9, 100]) {
    const before = textOf(sheet)
    expect(sheet.lay('abc,', count)).toBe(before.length)
    expect(textOf(sheet)).toBe(before + 'abc,'.repeat(count))
  }
})

test('a time of day stands where it is put, and nothing else changes', () => {
  const sheet = new Sheet()
  sheet.begin('')
  const at = sheet.lay('"00:00",', 3)
  sheet.clock(at + 9, 23 * 60 + 59)
  sheet.clock(at + 17, 9 * 60 + 5)
  expect(textOf(sheet)).toBe('"00:00","23:59","09:05",')
})

test('ends a list in the place of its last comma, and an empty one as it is', () => {
  const sheet = new Sheet()
  sheet.begin('[')
  sheet.endList(']')
  expect(textOf(sheet)).toBe('[]')
  sheet.begin('[')
  sheet.lay('1,', 2)
  sheet.endList('],[')
  sheet.endList(']')
  expect(textOf(sheet)).toBe('[1,1],[]')
})

test('grows as far as it must, keeps what it has, and begins anew after', () => {
  const sheet = new Sheet()
  sheet.begin('head')
  sheet.lay('0123456789', 600_000)
  const large = sheet.copy()
  expect(large.length).toBe(6_000_004)
  expect(new TextDecoder().decode(large.subarray(0, 24))).toBe('head01234567890123456789')
  sheet.begin('small')
  expect(textOf(sheet)).toBe('small')
  expect(new TextDecoder().decode(large.subarray(0, 4))).toBe('head')
})
