/** Two programs on one data folder: the second stops and harms nothing. */
import { expect, test, vi } from 'vitest'
import { ask, makeUser } from './api.ts'
import { freshFolder, launchServe, punctual, ready, SLOW_MACHINE_MS, serve } from './program.ts'
import { emptyDatabase } from './server-database.ts'

vi.setConfig({ testTimeout: SLOW_MACHINE_MS })

/** The folder of the first test, for the last: making a database takes its time. */
const used = freshFolder()

test('the second is refused by the pid of the first, which goes on', async () => {
  const DATA_DIR = await used
  const first = await serve({ DATA_DIR })
  const key = await first.said(/^API key: (.*)\n/m)
  const { userId } = await makeUser(first.url, key)

  const second = await punctual(['serve'], { DATA_DIR, PORT: '0' })
  expect(second).toMatchObject({ code: 1, out: '' })
  expect(second.err).toMatch(
    new RegExp(`^Another Punctual \\(process ${first.pid}\\) .*DATA_DIR\\.\n$`),
  )

  const later = await makeUser(first.url, key)
  expect(await first.stop()).toMatchObject({ code: 0 })
  const third = await serve({ DATA_DIR })
  for (const id of [userId, later.userId]) {
    expect(await ask(`${third.url}/v4/user/${id}`, { key })).toMatchObject({ status: 200 })
  }
  await third.stop()
})

test('of two that start in an empty folder at once, one serves and one is refused', async () => {
  const DATA_DIR = await freshFolder()
  const both = [launchServe({ DATA_DIR }), launchServe({ DATA_DIR })]
  const refused = await Promise.race(both.map(program => program.ended))
  expect(refused).toMatchObject({ code: 1, out: '' })
  const winner = both.find(program => program.err() !== refused.err)
  if (!winner) throw new Error(`both were refused: ${refused.err}`)
  expect(refused.err).toMatch(new RegExp(`^Another Punctual \\(process ${winner.pid}\\) .*\n$`))
  const { url, said } = await ready(winner)
  const key = await said(/^API key: (.*)\n/m)
  expect(await ask(`${url}/v4/user/me`, { key })).toMatchObject({ status: 200 })
})

test('a taken port stops the start with what to do, and leaves the folder free', async () => {
  const { port } = await serve((await emptyDatabase()).env)
  const DATA_DIR = await used
  const refused = await punctual(['serve', '--port', port], { DATA_DIR })
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toBe(`Port ${port} is taken: stop what listens there or set PORT.\n`)
  await serve({ DATA_DIR })
})
