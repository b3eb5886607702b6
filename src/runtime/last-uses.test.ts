import { expect, test } from 'vitest'
import { makeLastUses } from './last-uses.ts'

test('what was noted is written once, the latest of each', async () => {
  const written: [string, number][][] = []
  const uses = makeLastUses(async noted => written.push([...noted]))
  await uses.flush()
  uses.note('a', 1)
  uses.note('b', 2)
  uses.note('a', 3)
  await uses.flush()
  await uses.flush()
  expect(written).toEqual([
    [
      ['a', 3],
      ['b', 2],
    ],
  ])
})

test('what could not be written is kept, and gives way to what came since', async () => {
  let written: [string, number][] | null = null
  let isDown = true
  const uses = makeLastUses(async noted => {
    if (isDown) {
      uses.note('a', 3)
      throw new Error('down')
    }
    written = [...noted]
  })
  uses.note('a', 1)
  uses.note('b', 2)
  await expect(uses.flush()).rejects.toThrow('down')
  isDown = false
  await uses.flush()
  expect(written).toEqual([
    ['a', 3],
    ['b', 2],
  ])
})
