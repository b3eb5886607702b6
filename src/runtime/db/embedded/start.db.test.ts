import { readdir, readFile, readlink, realpath, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { OperatorError } from '../../../base/operator-error.ts'
import { ask, start, supervisor, temporaryFolder, usedFolder } from './fixture.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { attachEmbedded } from './start.ts'

const serverPid = async (dataDir: string) =>
  (await readPostmasterFile(path.join(dataDir, 'postgres-18')))?.pid ?? 0

test('what was committed is there after stop and start', async () => {
  const dataDir = path.join(await temporaryFolder(), 'data')
  const first = await start({ dataDir })
  await ask(first.connection, 'CREATE TABLE kept AS SELECT 42 AS answer')
  await first.stop()
  await first.stop()
  const second = await start({ dataDir })
  expect(await ask(second.connection, 'SELECT answer FROM kept')).toEqual({ answer: 42 })
})

test('text is UTF-8 in the order of code points, times are UTC, commits are safe', async () => {
  const { connection } = await start({ dataDir: await usedFolder() })
  const query = `SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider,
    datlocale AS locale, 'Z' < 'a' AS by_code_point, lower('Ä') = 'ä' AS knows_umlauts,
    current_setting('TimeZone') AS zone, current_setting('fsync') AS fsync
    FROM pg_database WHERE datname = current_database()`
  expect(await ask(connection, query)).toEqual({
    encoding: 'UTF8',
    provider: 'b',
    locale: 'C.UTF-8',
    by_code_point: true,
    knows_umlauts: true,
    zone: 'UTC',
    fsync: 'on',
  })
  expect(connection.database).toBe('punctual')
})

test.runIf(process.platform === 'linux')('no TCP port is open', async () => {
  const dataDir = await usedFolder()
  await start({ dataDir })
  const fds = `/proc/${await serverPid(dataDir)}/fd`
  const targets = await Promise.all(
    (await readdir(fds)).map(fd => readlink(path.join(fds, fd)).catch(() => '')),
  )
  const inodes = targets.flatMap(target => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? [])
  const socketsOf = async (kind: string) => {
    const table = (await readFile(`/proc/net/${kind}`, 'utf8')).split(/\s+/)
    return inodes.filter(inode => table.includes(inode))
  }
  expect(await socketsOf('unix')).not.toEqual([])
  expect(await socketsOf('tcp')).toEqual([])
  expect(await socketsOf('tcp6')).toEqual([])
})

test('nothing in the data folder, and no socket, is open to other users', async () => {
  const dataDir = path.join(await temporaryFolder(), 'data')
  const { connection } = await start({ dataDir })
  const names = await readdir(dataDir)
  expect(names.sort()).toEqual([
    'postgres-18',
    'postgres.lock',
    'postgres.owner',
    'postgres.socket',
  ])
  expect(await realpath(path.join(dataDir, 'postgres.socket'))).toBe(connection.host)
  for (const file of [dataDir, ...names.map(name => path.join(dataDir, name))]) {
    expect((await stat(file)).mode & 0o077, file).toBe(0)
  }
})

test('a long path with spaces, quotes and letters of the world', async () => {
  const folder = path.join(await temporaryFolder(), `Zoë's "data", ${'long '.repeat(30)}end`)
  const server = await start({ dataDir: path.join(folder, 'données') })
  expect(await ask(server.connection, 'SELECT 1 AS one')).toEqual({ one: 1 })
})

test('the folder of the socket goes with the server', async () => {
  const server = await start({ dataDir: await usedFolder() })
  await server.stop()
  await expect(stat(server.connection.host)).rejects.toThrow('ENOENT')
})

test('a second one in the folder is refused by name and harms nothing', async () => {
  const dataDir = await usedFolder()
  const { connection } = await start({ dataDir })
  const pid = await serverPid(dataDir)
  const refused = await (await supervisor({ dataDir })).go()
  expect(refused).toMatchObject({ is: 'refused', name: 'OperatorError' })
  expect(refused.message).toContain(`process ${process.pid}`)
  expect(refused.message).toContain('DATA_DIR')
  const again = start({ dataDir })
  await expect(again).rejects.toThrow(OperatorError)
  await expect(again).rejects.toThrow(`process ${process.pid}`)
  expect(await serverPid(dataDir)).toBe(pid)
  expect(await ask(connection, 'SELECT 1 AS one')).toEqual({ one: 1 })
})

test('a lock file that somebody removed does not cost a running server its life', async () => {
  const dataDir = await usedFolder()
  const running = await supervisor({ dataDir })
  const { connection } = await running.go()
  await rm(path.join(dataDir, 'postgres.lock'))
  await expect(start({ dataDir })).rejects.toThrow(`process ${running.process.pid}`)
  await expect(start({ dataDir })).rejects.toThrow(`process ${running.process.pid}`)
  expect(await ask(connection, 'SELECT 1 AS one')).toEqual({ one: 1 })
})

test('of two that start at the same instant one wins', async () => {
  const dataDir = await temporaryFolder()
  for (let round = 0; round < 4; round++) {
    const both = await Promise.all([supervisor({ dataDir }), supervisor({ dataDir })])
    const results = await Promise.all(both.map(one => one.go()))
    expect(results.map(one => one.is).sort()).toEqual(['ready', 'refused'])
    const winner = both[results.findIndex(one => one.is === 'ready')]
    const loser = results.find(one => one.is === 'refused')
    expect(loser?.message).toMatch(`process ${winner?.process.pid}`)
    winner?.process.kill('SIGTERM')
    await winner?.gone
  }
})

test('a command beside a running server finds it, and nothing when none runs', async () => {
  const dataDir = await usedFolder()
  expect(await attachEmbedded({ dataDir: path.join(dataDir, 'missing') })).toBe(null)
  expect(await attachEmbedded({ dataDir })).toBe(null)
  const running = await supervisor({ dataDir })
  const { connection } = await running.go()
  const attached = await attachEmbedded({ dataDir })
  expect(attached).toEqual(connection)
  expect(attached && (await ask(attached, 'SELECT 1 AS one'))).toEqual({ one: 1 })
  running.process.kill('SIGTERM')
  await running.gone
  expect(await attachEmbedded({ dataDir })).toBe(null)
})

test('a command waits for a server that is just starting', async () => {
  const dataDir = await temporaryFolder()
  const starting = start({ dataDir })
  while (!(await readdir(dataDir)).includes('postgres.owner')) await new Promise(setImmediate)
  expect(await attachEmbedded({ dataDir })).toEqual((await starting).connection)
})

test('an end in the same process frees the folder for the next', async () => {
  const dataDir = await usedFolder()
  const tries = await Promise.allSettled([start({ dataDir }), start({ dataDir })])
  expect(tries.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  for (const one of tries) if (one.status === 'fulfilled') await one.value.stop()
  const next = await start({ dataDir })
  expect(await ask(next.connection, 'SELECT 1 AS one')).toEqual({ one: 1 })
})
