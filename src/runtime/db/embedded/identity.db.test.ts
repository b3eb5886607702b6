import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, mkdir, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import type { Connection } from './database.ts'
import { ask, isRoot, NOBODY, start, supervisor, temporaryFolder } from './fixture.ts'
import { handOver } from './identity.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { isServerOf } from './processes.ts'
import { findPrograms } from './programs.ts'

afterEach(() => vi.restoreAllMocks())

const KEEP = 'CREATE TABLE kept AS SELECT 42 AS answer'
const kept = (connection: Connection) => ask(connection, 'SELECT answer FROM kept')

/** As whom the kernel runs the server, and whether it could do what root can. */
async function serverUser(dataDir: string) {
  const file = await readPostmasterFile(path.join(dataDir, 'postgres-18'))
  const status = await readFile(`/proc/${file?.pid}/status`, 'utf8')
  return {
    uid: Number(/^Uid:\t(\d+)/m.exec(status)?.[1]),
    groups: /^Groups:\t(.*)$/m.exec(status)?.[1]?.trim(),
    capabilities: Number(/^CapEff:\t(\w+)/m.exec(status)?.[1]),
  }
}

async function folderOf(uid: number, mode: number): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'data')
  await mkdir(folder)
  await chown(folder, uid, uid)
  await chmod(folder, mode)
  return folder
}

test('an ordinary user runs it as that user', { skip: !isRoot }, async () => {
  const dataDir = await folderOf(NOBODY, 0o700)
  const running = await supervisor({ dataDir }, NOBODY)
  const { connection } = await running.go()
  expect(await ask(connection, 'SELECT 1 AS one')).toEqual({ one: 1 })
  expect(await serverUser(dataDir)).toMatchObject({ uid: NOBODY, capabilities: 0 })
})

test('an ordinary user needs neither /proc nor setpriv (macOS)', { skip: !isRoot }, async () => {
  const dataDir = await folderOf(NOBODY, 0o700)
  const { postgres } = await findPrograms(undefined)
  const onMac = { dataDir, binDir: path.dirname(postgres), platform: 'darwin' }
  const first = await supervisor(onMac, NOBODY)
  const { connection } = await first.go()
  await ask(connection, KEEP)
  const clusterDir = path.join(dataDir, 'postgres-18')
  const orphan = (await readPostmasterFile(clusterDir))?.pid ?? 0
  first.process.kill('SIGKILL')
  await first.gone
  expect(await isServerOf(orphan, clusterDir)).toBe(true)
  const next = await (await supervisor(onMac, NOBODY)).go()
  expect(await kept(next.connection)).toEqual({ answer: 42 })
  expect(await isServerOf(orphan, clusterDir)).toBe(false)
})

test('whoever runs the tests can run it without setpriv', { skip: isRoot }, async () => {
  const server = await start({ dataDir: await temporaryFolder(), means: { deathSignal: false } })
  expect(await ask(server.connection, 'SELECT 1 AS one')).toEqual({ one: 1 })
})

test("in another user's folder root runs it as that user", { skip: !isRoot }, async () => {
  const dataDir = await folderOf(NOBODY, 0o700)
  const server = await start({ dataDir })
  expect(await serverUser(dataDir)).toEqual({ uid: NOBODY, groups: '', capabilities: 0 })
  await ask(server.connection, KEEP)
  await server.stop()
  for (const name of ['', ...(await readdir(dataDir))]) {
    expect((await stat(path.join(dataDir, name))).uid, name).toBe(NOBODY)
  }
  const asOwner = await (await supervisor({ dataDir }, NOBODY)).go()
  expect(await kept(asOwner.connection)).toEqual({ answer: 42 })
})

test("in a folder that only root can enter root's files stay root's", {
  skip: !isRoot,
}, async () => {
  const closed = await folderOf(0, 0o700)
  const dataDir = path.join(closed, 'deeper')
  const server = await start({ dataDir })
  expect(await ask(server.connection, 'SELECT 1 AS one')).toEqual({ one: 1 })
  expect(await serverUser(dataDir)).toMatchObject({ uid: 0, capabilities: 0 })
  expect((await stat(path.join(dataDir, 'postgres-18', 'PG_VERSION'))).uid).toBe(0)
})

const noNamespace = { userNamespace: false }

test('where user namespaces are forbidden an unprivileged account owns the data', {
  skip: !isRoot,
}, async () => {
  const dataDir = await folderOf(0, 0o700)
  const first = await start({ dataDir, means: noNamespace })
  const { uid } = await stat(path.join(dataDir, 'postgres-18'))
  expect(uid).not.toBe(0)
  expect(await serverUser(dataDir)).toEqual({ uid, groups: '', capabilities: 0 })
  await ask(first.connection, KEEP)
  await first.stop()
  const second = await start({ dataDir, means: noNamespace })
  expect(await kept(second.connection)).toEqual({ answer: 42 })
  const folder = await stat(dataDir)
  expect(folder.uid).toBe(0)
  expect(folder.mode & 0o067).toBe(0)
})

test('data that was made in a namespace is handed over where there is none', {
  skip: !isRoot,
}, async () => {
  const dataDir = await folderOf(0, 0o700)
  const first = await start({ dataDir })
  await ask(first.connection, KEEP)
  await first.stop()
  const second = await start({ dataDir, means: noNamespace })
  expect((await serverUser(dataDir)).uid).not.toBe(0)
  expect(await kept(second.connection)).toEqual({ answer: 42 })
})

test('a hand-over does not follow symbolic links', { skip: !isRoot }, async () => {
  const folder = await temporaryFolder()
  await mkdir(path.join(folder, 'given'))
  await mkdir(path.join(folder, 'other'))
  await once(spawn('ln', ['-s', '../other', path.join(folder, 'given', 'link')]), 'exit')
  await handOver(path.join(folder, 'given'), { uid: NOBODY, gid: NOBODY })
  expect((await stat(path.join(folder, 'given'))).uid).toBe(NOBODY)
  expect((await stat(path.join(folder, 'other'))).uid).toBe(0)
})

test('an owner without an account can own the data too', { skip: !isRoot }, async () => {
  const dataDir = await folderOf(54321, 0o700)
  const server = await start({ dataDir })
  expect(await ask(server.connection, 'SELECT 1 AS one')).toEqual({ one: 1 })
  expect((await serverUser(dataDir)).uid).toBe(54321)
})

test('root is told when the owner of the folder cannot get there', { skip: !isRoot }, async () => {
  const closed = await folderOf(0, 0o700)
  const dataDir = path.join(closed, 'deeper')
  await mkdir(dataDir)
  await chown(dataDir, NOBODY, NOBODY)
  await expect(start({ dataDir })).rejects.toThrow(/user 65534, who cannot reach .*DATABASE_URL/)
})

test('root on macOS is refused', { skip: !isRoot }, async () => {
  const dataDir = await temporaryFolder()
  const { postgres } = await findPrograms(undefined)
  vi.spyOn(process, 'platform', 'get').mockReturnValue('darwin')
  const binDir = path.dirname(postgres)
  await expect(start({ dataDir, binDir })).rejects.toThrow(/root here.*DATABASE_URL/)
})
