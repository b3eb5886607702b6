import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import type { Connection } from './database.ts'
import { ask, start, supervisor, temporaryFolder, usedFolder } from './fixture.ts'
import { postmasterFile, readPostmasterFile } from './postmaster-file.ts'
import { isGoneWithin, isServerOf } from './processes.ts'
import { attachEmbedded } from './start.ts'

const KEEP = 'CREATE TABLE kept AS SELECT 42 AS answer'
const kept = (connection: Connection) => ask(connection, 'SELECT answer FROM kept')
const clusterOf = (dataDir: string) => path.join(dataDir, 'postgres-18')
const serverPid = async (dataDir: string) =>
  (await readPostmasterFile(clusterOf(dataDir)))?.pid ?? 0
/** Its state letter, as `ps` shows it; Z for a dead one that nobody has collected. */
const stateOf = (pid: number) =>
  readFile(`/proc/${pid}/stat`, 'utf8').then(
    text => text.slice(text.lastIndexOf(')') + 2)[0],
    () => 'Z',
  )

async function killedSupervisor(dataDir: string, means = {}) {
  const running = await supervisor({ dataDir, means })
  const { connection } = await running.go()
  await ask(connection, KEEP)
  const pid = await serverPid(dataDir)
  running.process.kill('SIGKILL')
  await running.gone
  return { pid, connection }
}

test('the server ends with a Punctual that is killed; the next start has its data', async () => {
  const dataDir = await usedFolder()
  const { pid, connection } = await killedSupervisor(dataDir)
  expect(await isGoneWithin(pid, clusterOf(dataDir), 10_000)).toBe(true)
  expect(await attachEmbedded({ dataDir })).toBe(null)
  const next = await start({ dataDir })
  expect(await kept(next.connection)).toEqual({ answer: 42 })
  await expect(stat(connection.host)).rejects.toThrow('ENOENT')
})

test('the next start stops a server that outlived its Punctual', async () => {
  const dataDir = await usedFolder()
  const { pid, connection } = await killedSupervisor(dataDir, { deathSignal: false })
  expect(await isServerOf(pid, clusterOf(dataDir))).toBe(true)
  expect(await attachEmbedded({ dataDir })).toBe(null)
  const next = await start({ dataDir })
  expect(await isServerOf(pid, clusterOf(dataDir))).toBe(false)
  expect(await kept(next.connection)).toEqual({ answer: 42 })
  await expect(stat(connection.host)).rejects.toThrow('ENOENT')
})

test('a first start that is killed leaves nothing in the way of the next', async () => {
  const dataDir = await temporaryFolder()
  const running = await supervisor({ dataDir })
  running.go().catch(() => {})
  const isCreating = async () => (await readdir(dataDir)).some(name => name.includes('.new-'))
  while (!(await isCreating()));
  running.process.kill('SIGKILL')
  await running.gone
  const next = await start({ dataDir })
  expect(await ask(next.connection, 'SELECT 1 AS one')).toEqual({ one: 1 })
  expect(await isCreating()).toBe(false)
})

test('of two that start beside such a server one wins', async () => {
  const dataDir = await usedFolder()
  await killedSupervisor(dataDir, { deathSignal: false })
  const both = await Promise.all([supervisor({ dataDir }), supervisor({ dataDir })])
  const results = await Promise.all(both.map(one => one.go()))
  expect(results.map(one => one.is).sort()).toEqual(['ready', 'refused'])
  const winner = results.find(one => one.is === 'ready')
  expect(winner && (await kept(winner.connection))).toEqual({ answer: 42 })
})

test('a server that is killed is told of, and the next start recovers', async () => {
  const dataDir = await usedFolder()
  const server = await start({ dataDir })
  await ask(server.connection, KEEP)
  process.kill(await serverPid(dataDir), 'SIGKILL')
  expect(await server.exited).toMatch(/ended by itself: .*SIGKILL/)
  await server.stop()
  const next = await start({ dataDir })
  expect(await kept(next.connection)).toEqual({ answer: 42 })
})

test('a statement that outlives its killed server does not hinder the next', async () => {
  const dataDir = await usedFolder()
  const server = await start({ dataDir })
  await ask(server.connection, KEEP)
  const busy = new pg.Client(server.connection)
  busy.on('error', () => {})
  await busy.connect()
  const { rows } = await busy.query('SELECT pg_backend_pid() AS pid')
  // Busy for longer than the test may take, and not for ever should it fail.
  const long = `DO 'BEGIN WHILE clock_timestamp() < now() + interval ''60 s'' LOOP END LOOP; END'`
  const ended = busy.query(long).catch(error => error)
  const isRunning = `SELECT FROM pg_stat_activity WHERE query LIKE 'DO %' AND state = 'active'`
  while ((await ask(server.connection, isRunning)) === undefined);
  process.kill(await serverPid(dataDir), 'SIGKILL')
  await server.exited
  expect(await stateOf(rows[0].pid)).not.toBe('Z')
  const next = await start({ dataDir })
  expect(await ended).toBeInstanceOf(Error)
  expect(await stateOf(rows[0].pid)).toBe('Z')
  expect(await kept(next.connection)).toEqual({ answer: 42 })
})

/** A data folder whose server crashed and whose `postmaster.pid` now names another process. */
async function crashedInto(foreignPid: number): Promise<string> {
  const dataDir = await usedFolder()
  const server = await start({ dataDir })
  await ask(server.connection, KEEP)
  const file = postmasterFile(clusterOf(dataDir))
  const text = await readFile(file, 'utf8')
  process.kill(await serverPid(dataDir), 'SIGKILL')
  await server.exited
  await writeFile(file, text.replace(/^\d+/, String(foreignPid)))
  return dataDir
}

test('a pid that now belongs to a stranger is no server, and the stranger lives on', async () => {
  const stranger = spawn('sleep', ['600'])
  onTestFinished(() => void stranger.kill())
  const dataDir = await crashedInto(stranger.pid ?? 0)
  const next = await start({ dataDir })
  expect(await kept(next.connection)).toEqual({ answer: 42 })
  expect(stranger.exitCode ?? stranger.signalCode).toBe(null)
})

test('a zombie is no server', async () => {
  // The shell leaves a child behind that the program which replaces it never collects.
  const parent = spawn('sh', ['-c', 'sh -c "exit" & echo $!; exec sleep 600'])
  onTestFinished(() => void parent.kill())
  const [line] = await once(parent.stdout, 'data')
  const zombie = Number(String(line))
  while ((await stateOf(zombie)) !== 'Z');
  const dataDir = await crashedInto(zombie)
  const next = await start({ dataDir })
  expect(await kept(next.connection)).toEqual({ answer: 42 })
})

test('Ctrl-C reaches Punctual and leaves the server to it', async () => {
  const dataDir = await usedFolder()
  const running = await supervisor({ dataDir })
  const { connection } = await running.go()
  const pid = running.process.pid ?? 0
  process.kill(-pid, 'SIGINT')
  expect(await running.next()).toEqual({ is: 'interrupted' })
  const stat = await readFile(`/proc/${await serverPid(dataDir)}/stat`, 'utf8')
  const [, , group, session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  expect([group, session]).not.toContain(String(pid))
  expect(await ask(connection, 'SELECT 1 AS one')).toEqual({ one: 1 })
  expect(running.printed.join()).not.toContain('shutdown request')
})

test('a stop ends open connections and their transactions instead of waiting', async () => {
  const server = await start({ dataDir: await usedFolder() })
  const idle = new pg.Client(server.connection)
  const errors: string[] = []
  idle.on('error', error => errors.push(error.message))
  await idle.connect()
  await idle.query('BEGIN; CREATE TABLE unfinished ()')
  const ended = new Promise<void>(resolve => idle.on('end', resolve))
  await server.stop()
  await ended
  expect(errors[0]).toMatch(/terminating connection/)
})
