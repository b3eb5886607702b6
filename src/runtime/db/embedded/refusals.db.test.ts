import {
  chmod,
  chown,
  cp,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { OperatorError } from '../../../base/operator-error.ts'
import { ask, isRoot, NOBODY, start, supervisor, temporaryFolder, usedFolder } from './fixture.ts'
import { findPrograms, linkLibraries } from './programs.ts'

afterEach(() => vi.restoreAllMocks())

async function refusal(options: Parameters<typeof start>[0]): Promise<string> {
  const error = await start(options).then(
    () => new Error('it started'),
    (thrown: Error) => thrown,
  )
  expect(error).toBeInstanceOf(OperatorError)
  return error.message
}

test('data of an older major stops the start and says how to move', async () => {
  const dataDir = await temporaryFolder()
  await mkdir(path.join(dataDir, 'postgres-17'))
  expect(await refusal({ dataDir })).toMatch(/PostgreSQL 17, .* runs 18: .*backup/)
  expect((await readdir(dataDir)).sort()).toEqual(['postgres-17', 'postgres.lock'])
})

test('data of a newer major stops it although there is some of ours', async () => {
  const dataDir = await usedFolder()
  await mkdir(path.join(dataDir, 'postgres-19'))
  expect(await refusal({ dataDir })).toMatch(/PostgreSQL 19, .* runs 18/)
})

test('an older folder beside ours is what a move leaves', async () => {
  const dataDir = await usedFolder()
  await mkdir(path.join(dataDir, 'postgres-17'))
  expect(await ask((await start({ dataDir })).connection, 'SELECT 1 AS one')).toEqual({ one: 1 })
})

test('the version in the data directory counts, not its name', async () => {
  const dataDir = await temporaryFolder()
  await mkdir(path.join(dataDir, 'postgres-18'))
  expect(await refusal({ dataDir })).toMatch(/no PG_VERSION/)
  await writeFile(path.join(dataDir, 'postgres-18', 'PG_VERSION'), '16\n')
  expect(await refusal({ dataDir })).toMatch(/data of PostgreSQL 16/)
})

test('what an interrupted first start left is cleared', async () => {
  const dataDir = await temporaryFolder()
  await mkdir(path.join(dataDir, 'postgres-18.new-abc', 'base'), { recursive: true })
  await start({ dataDir })
  expect((await readdir(dataDir)).filter(name => name.includes('.new'))).toEqual([])
})

test('a database that is not UTF8 is refused by name', async () => {
  const dataDir = await usedFolder()
  const server = await start({ dataDir })
  const connection = { ...server.connection, database: 'postgres' }
  await ask(connection, 'DROP DATABASE punctual')
  await ask(
    connection,
    `CREATE DATABASE punctual TEMPLATE template0 ENCODING 'SQL_ASCII'
     LOCALE_PROVIDER libc LOCALE 'C'`,
  )
  await server.stop()
  expect(await refusal({ dataDir })).toMatch(/database punctual is SQL_ASCII/)
})

test('a server that does not start says why, and frees the folder', async () => {
  const dataDir = await usedFolder()
  const message = await refusal({ dataDir, settings: { max_connections: 'many' } })
  expect(message).toMatch(/did not start: .*max_connections.*DATABASE_URL/)
  expect(await ask((await start({ dataDir })).connection, 'SELECT 1 AS one')).toEqual({ one: 1 })
})

test.each([
  ['win32', 'x64'],
  ['linux', 'riscv64'],
  ['freebsd', 'x64'],
] as const)('%s on %s: the sentence that names the ways out', async (platform, arch) => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue(platform)
  vi.spyOn(process, 'arch', 'get').mockReturnValue(arch)
  const message = await refusal({ dataDir: '/nonexistent' })
  expect(message).toMatch(/DATABASE_URL.*PG_BIN_DIR/)
})

test('programs that cannot run here (musl) or are none: the sentence', async () => {
  const binDir = await temporaryFolder()
  expect(await refusal({ dataDir: '/nonexistent', binDir })).toMatch(/PG_BIN_DIR.*DATABASE_URL/)
  for (const name of ['initdb', 'postgres']) {
    await writeFile(path.join(binDir, name), '#!/lib/ld-of-another-libc.so\n', { mode: 0o755 })
  }
  expect(await refusal({ dataDir: '/nonexistent', binDir })).toMatch(/PG_BIN_DIR.*DATABASE_URL/)
})

test('programs that are too old are named', async () => {
  const binDir = await temporaryFolder()
  for (const name of ['initdb', 'postgres']) {
    const script = '#!/bin/sh\necho "postgres (PostgreSQL) 16.9 (Debian 16.9-1)"\n'
    await writeFile(path.join(binDir, name), script, { mode: 0o755 })
  }
  expect(await refusal({ dataDir: '/nonexistent', binDir })).toMatch(/PostgreSQL 16.*version 17/)
})

test('PG_BIN_DIR is used where it is given', async () => {
  const { postgres } = await findPrograms(undefined)
  const copy = path.join(await temporaryFolder(), 'PostgreSQL of mine')
  await cp(path.join(path.dirname(postgres), '..'), copy, {
    recursive: true,
    verbatimSymlinks: true,
  })
  const server = await start({ dataDir: await usedFolder(), binDir: path.join(copy, 'bin') })
  const load = () => ask(server.connection, "LOAD 'plpgsql'")
  await load()
  // Only these programs need the folder, so it is missed when it goes.
  await rename(copy, `${copy} no more`)
  await expect(load()).rejects.toThrow('plpgsql')
})

/** A package that was installed without its script. */
async function unlinkedPackage(): Promise<string> {
  const folder = await temporaryFolder()
  await mkdir(path.join(folder, 'native', 'lib'), { recursive: true })
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  await writeFile(path.join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links))
  return folder
}

test('links between libraries are made where the install script did not run', async () => {
  const folder = await unlinkedPackage()
  await Promise.all([linkLibraries(folder), linkLibraries(folder)])
  await linkLibraries(folder)
  expect(await readlink(path.join(folder, 'native/lib/libpq.so.5'))).toBe('libpq.so.5.18')
})

test('links that cannot be made are told of', async () => {
  const folder = await unlinkedPackage()
  await rm(path.join(folder, 'native', 'lib'), { recursive: true })
  await expect(linkLibraries(folder)).rejects.toThrow(/cannot be made \(ENOENT\).*DATABASE_URL/)
})

test('a folder that cannot be written is told of', { skip: !isRoot }, async () => {
  const dataDir = path.join(await temporaryFolder(), 'data')
  await mkdir(dataDir)
  await chmod(dataDir, 0o755)
  const refusals = [dataDir, path.join(dataDir, 'deeper')].map(async folder =>
    (await supervisor({ dataDir: folder }, NOBODY)).go(),
  )
  const [closed, deeper] = await Promise.all(refusals)
  expect(closed).toMatchObject({ is: 'refused', name: 'OperatorError' })
  expect(closed?.message).toMatch(/postgres\.lock cannot be used .*DATA_DIR/)
  expect(deeper).toMatchObject({ is: 'refused', name: 'OperatorError' })
  expect(deeper?.message).toMatch(/deeper cannot be made .*DATA_DIR/)
})

test("root does not follow what a folder's owner laid in its way", { skip: !isRoot }, async () => {
  const folder = await temporaryFolder()
  const precious = path.join(folder, 'precious')
  await writeFile(precious, 'kept', { mode: 0o600 })
  for (const name of ['postgres.lock', 'postgres.owner']) {
    const dataDir = path.join(folder, name)
    await mkdir(dataDir)
    await chown(dataDir, NOBODY, NOBODY)
    await symlink(precious, path.join(dataDir, name))
    await start({ dataDir }).catch(error => expect(error).toBeInstanceOf(OperatorError))
    expect(await readFile(precious, 'utf8')).toBe('kept')
    expect(await stat(precious)).toMatchObject({ uid: 0, mode: 0o100600 })
  }
})
