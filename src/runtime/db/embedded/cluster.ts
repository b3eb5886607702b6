/** The data directory: which one, and how it comes to be. */
import { lchown, mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { OperatorError } from '../../../base/operator-error.ts'
import { type Identity, namespacePrefix } from './identity.ts'
import type { Programs } from './programs.ts'
import { run } from './run.ts'

export const SUPERUSER = 'punctual'

/** UTF-8 text in the order of code points, the same on every machine and in every release. */
const INITDB_OPTIONS = [
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  `--username=${SUPERUSER}`,
  // Whoever gets into the socket's folder, which is private, is let in.
  '--auth=trust',
  '--no-instructions',
]

/** What initdb says to a user without a name, such as a number that a container was given. */
const NO_ACCOUNT = 'could not look up effective user ID'

export const clusterPath = (dataDir: string, major: number) =>
  path.join(dataDir, `postgres-${major}`)

/**
 * Whether the data directory for this major version exists.
 * @throws {OperatorError} if the data folder holds the data of another major version instead
 */
export async function hasCluster(dataDir: string, major: number): Promise<boolean> {
  const majors = (await readdir(dataDir)).flatMap(name => {
    const found = /^postgres-(\d+)$/.exec(name)?.[1]
    return found === undefined ? [] : [Number(found)]
  })
  const newer = majors.find(found => found > major)
  if (newer !== undefined) throw otherMajor(dataDir, newer, major)
  if (!majors.includes(major)) {
    if (majors[0] !== undefined) throw otherMajor(dataDir, majors[0], major)
    return false
  }
  const versionFile = path.join(clusterPath(dataDir, major), 'PG_VERSION')
  const version = (await readFile(versionFile, 'utf8').catch(() => '')).trim()
  if (version === '') {
    throw new OperatorError(
      `${clusterPath(dataDir, major)} is not a PostgreSQL data directory (no PG_VERSION): move ` +
        'it away, or restore it from a backup.',
    )
  }
  if (Number(version) !== major) throw otherMajor(dataDir, Number(version), major)
  return true
}

function otherMajor(dataDir: string, found: number, major: number): OperatorError {
  return new OperatorError(
    `${dataDir} holds data of PostgreSQL ${found}, and this Punctual runs ${major}: ` +
      `export it with "punctual backup" of the Punctual that wrote it and restore that into a ` +
      `new DATA_DIR, or name the programs of PostgreSQL ${found} in PG_BIN_DIR.`,
  )
}

/**
 * Creates the data directory beside its final place and renames it, so that a start that was
 * interrupted leaves nothing that looks finished.
 * @throws {OperatorError} with what initdb said
 */
export async function createCluster(
  dataDir: string,
  programs: Programs,
  { prefix, owner }: Identity,
): Promise<void> {
  const clusterDir = clusterPath(dataDir, programs.major)
  const unfinished = `${path.basename(clusterDir)}.new-`
  for (const name of await readdir(dataDir)) {
    if (name.startsWith(unfinished)) await rm(path.join(dataDir, name), { recursive: true })
  }
  const folder = await mkdtemp(path.join(dataDir, unfinished))
  await lchown(folder, owner.uid, owner.gid)
  const command = [programs.initdb, ...INITDB_OPTIONS, '-D', folder]
  let { status, output } = await run([...prefix, ...command])
  if (output.includes(NO_ACCOUNT)) {
    const namespace = await namespacePrefix()
    if (namespace !== null) ({ status, output } = await run([...prefix, ...namespace, ...command]))
  }
  if (status !== 0) {
    await rm(folder, { recursive: true, force: true })
    throw new OperatorError(
      `The database could not be created in ${dataDir} (${lastLine(output)}): mend that, or set ` +
        'DATABASE_URL.',
    )
  }
  await rename(folder, clusterDir)
  await syncFolder(dataDir)
}

const lastLine = (output: string) =>
  output.split('\n').findLast(line => line.startsWith('initdb: error')) ??
  output.split('\n').at(-1) ??
  ''

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
