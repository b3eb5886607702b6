import { expect, test } from 'vitest'
import { makeLanes, WIDTH } from './lanes.ts'

/** Lanes with so much to do each; a piece ends when the test says so. */
function scene(todo: Record<string, number>) {
  const begun: { whom: string; end: (isWell: boolean) => void }[] = []
  const failures: unknown[] = []
  const lanes = makeLanes<string, number>({
    nameOf: whom => whom,
    claim: async (whom, limit) => {
      const count = Math.min(limit, todo[whom] ?? 0)
      todo[whom] = (todo[whom] ?? 0) - count
      if (whom === 'broken') throw new Error('no claim')
      return Array.from({ length: count }, (_, nth) => nth)
    },
    work: whom => new Promise(end => begun.push({ whom, end })),
    onFailure: error => failures.push(error),
  })
  /** Lets all that is promised by now come about. */
  const turn = () => new Promise(resolve => setImmediate(resolve))
  const endAll = async (isWell = true) => {
    for (const { end } of begun.splice(0)) end(isWell)
    await turn()
  }
  return { lanes, begun, failures, turn, endAll, todo }
}

test('a lane is narrow until something went well, and again once something did not', async () => {
  const { lanes, begun, turn, endAll } = scene({ a: 100 })
  lanes.wake('a')
  lanes.wake('a')
  await turn()
  expect(begun).toHaveLength(2)
  await endAll()
  expect(begun).toHaveLength(WIDTH)
  await endAll(false)
  expect(begun).toHaveLength(2)
})

test('nobody waits for another, and idle waits for all', async () => {
  const { lanes, begun, turn, endAll } = scene({ slow: 100, quick: 3 })
  lanes.wake('slow')
  await turn()
  lanes.wake('quick')
  await turn()
  const quick = begun.filter(({ whom }) => whom === 'quick')
  expect(quick).toHaveLength(2)
  for (const { end } of quick) end(true)
  await turn()
  expect(begun.filter(({ whom }) => whom === 'quick')).toHaveLength(3)
  let isIdle = false
  const idle = lanes.idle().then(() => {
    isIdle = true
  })
  await turn()
  expect(isIdle).toBe(false)
  while (begun.length > 0) await endAll()
  await idle
})

test('all together have a limit; whoever waits goes on as others end', async () => {
  const names = Array.from({ length: 200 }, (_, nth) => `lane ${nth}`)
  const { lanes, begun, turn, endAll, todo } = scene(
    Object.fromEntries(names.map(name => [name, 2])),
  )
  for (const name of names) lanes.wake(name)
  await turn()
  expect(begun).toHaveLength(256)
  while (begun.length > 0) await endAll()
  await lanes.idle()
  expect(Object.values(todo).every(left => left === 0)).toBe(true)
})

test('whoever has much to do makes room for whoever waits', async () => {
  const names = Array.from({ length: 200 }, (_, nth) => `lane ${nth}`)
  const { lanes, begun, turn, endAll } = scene(Object.fromEntries(names.map(name => [name, 1000])))
  for (const name of names) lanes.wake(name)
  await turn()
  const seen = new Set<string>()
  for (let round = 0; round < 3; round++) {
    for (const { whom } of begun) seen.add(whom)
    await endAll()
    expect(begun).toHaveLength(256)
  }
  expect(seen.size).toBe(200)
})

test('room that somebody asked for in vain is given to whoever waits', async () => {
  const names = Array.from({ length: 130 }, (_, nth) => `lane ${nth}`)
  const few = ['lane 0', 'lane 129']
  const todo = Object.fromEntries(names.map(name => [name, few.includes(name) ? 2 : 0]))
  const { lanes, begun, turn } = scene(todo)
  for (const name of names) lanes.wake(name)
  await turn()
  expect(begun.map(({ whom }) => whom)).toEqual(['lane 0', 'lane 0', 'lane 129', 'lane 129'])
})

test('what cannot be claimed is told, and ends the lane; the next look finds it', async () => {
  const { lanes, failures, turn } = scene({ broken: 1 })
  lanes.wake('broken')
  await lanes.idle()
  lanes.wake('broken')
  await lanes.idle()
  await turn()
  expect(failures).toHaveLength(2)
})

test('closed, it begins nothing more', async () => {
  const { lanes, begun, turn, endAll, todo } = scene({ a: 100, b: 1 })
  lanes.wake('a')
  await turn()
  lanes.close()
  lanes.wake('b')
  await endAll()
  await lanes.idle()
  expect(begun).toEqual([])
  expect(todo).toEqual({ a: 98, b: 1 })
})
