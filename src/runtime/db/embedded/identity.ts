/**
 * As whom the server runs. PostgreSQL refuses root, so a root process steps down: to the owner of
 * the data folder; in root's own folder to a user namespace (where root looks like somebody else to
 * PostgreSQL while its files stay root's); and where such namespaces are forbidden, as in most
 * containers, to an unprivileged account that is given the data directory.
 */
import { chmod, chown, lchown, readdir, readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { OperatorError } from '../../../base/operator-error.ts'
import type { Programs } from './programs.ts'
import { PROGRAM_ENVIRONMENT, run } from './run.ts'

export type Owner = { uid: number; gid: number }

export type Identity = {
  /** put before every command that runs as this identity */
  prefix: string[]
  /** who owns the data directory and the socket folder, as numbers outside of any namespace */
  owner: Owner
}

export type Place = {
  programs: Programs
  dataDir: string
  /** where the data directory is or will be */
  clusterDir: string
}

/** Which means may be used; tests forbid some to reach the others. */
export type Means = {
  /** ask the kernel to stop the server when this process dies */
  deathSignal?: boolean
  userNamespace?: boolean
}

/**
 * Chooses as whom to run, and hands the data directory over where that is necessary.
 * @throws {OperatorError} where root cannot step down here
 */
export async function chooseIdentity(place: Place, means: Means = {}): Promise<Identity> {
  const deathSignal = await deathSignalPrefix(means)
  const self = { uid: process.geteuid?.() ?? 0, gid: process.getegid?.() ?? 0 }
  if (self.uid !== 0) return { prefix: deathSignal, owner: self }
  if (process.platform !== 'linux')
    throw noRoot('The embedded PostgreSQL does not run as root here')
  const owner = await ownerOf(place)
  if (owner.uid !== 0) return stepDown(place, owner, means)
  const accounts = await readAccounts()
  const namespace = means.userNamespace === false ? null : await namespacePrefix()
  if (namespace !== null) return { prefix: [...deathSignal, ...namespace], owner: self }
  const account =
    accounts.find(it => it.name === 'postgres') ?? accounts.find(it => it.name === 'nobody')
  if (account === undefined) {
    throw noRoot('Root finds neither user namespaces nor an account named postgres or nobody')
  }
  await letIn(place.dataDir, account)
  await handOver(place.clusterDir, account)
  return stepDown(place, account, means)
}

/** Gives a data directory, if there is one yet, to its new owner: itself last, as the mark. */
export async function handOver(folder: string, owner: Owner): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => null)
  if (names === null) return
  for (const name of [...names, '.']) {
    await lchown(path.join(folder, name), owner.uid, owner.gid)
  }
}

function noRoot(why: string): OperatorError {
  return new OperatorError(
    `${why}: run Punctual as an ordinary user that owns DATA_DIR, or set DATABASE_URL.`,
  )
}

async function ownerOf({ dataDir, clusterDir }: Place): Promise<Owner> {
  return stat(clusterDir).catch(() => stat(dataDir))
}

/** The kernel signals a fast shutdown when the thread ends that started the command. */
async function deathSignalPrefix(means: Means): Promise<string[]> {
  if (means.deathSignal === false || process.platform !== 'linux') return []
  for (const folder of PROGRAM_ENVIRONMENT.PATH.split(':')) {
    const program = await realpath(path.join(folder, 'setpriv')).catch(() => '')
    // The one of util-linux; busybox has another that cannot do it.
    if (path.basename(program) === 'setpriv') return [program, '--pdeathsig', 'INT']
  }
  return []
}

async function stepDown(place: Place, owner: Owner, means: Means): Promise<Identity> {
  const prefix = [
    'setpriv',
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    ...(means.deathSignal === false ? [] : ['--pdeathsig', 'INT']),
  ]
  const test = '[ -x "$1" ] && [ -x "$2" ]'
  const { postgres } = place.programs
  const { status } = await run([...prefix, 'sh', '-c', test, 'sh', postgres, place.dataDir])
  if (status === 0) return { prefix, owner }
  throw noRoot(
    `Root runs the embedded PostgreSQL as user ${owner.uid}, who cannot reach ` +
      `${place.dataDir} and ${postgres}`,
  )
}

/**
 * What shows a program, within a user namespace, another account as its user; null where namespaces
 * are forbidden. It is one that exists, for initdb looks its name up.
 */
export async function namespacePrefix(): Promise<string[] | null> {
  const accounts = await readAccounts()
  const inside = accounts.find(it => it.uid === 1000) ?? accounts.find(it => it.uid !== 0)
  if (inside === undefined) return null
  const { uid } = inside
  const prefix = ['unshare', '-U', `--map-user=${uid}`, `--map-group=${uid}`]
  return (await run([...prefix, 'true'])).status === 0 ? prefix : null
}

/** Lets one account pass through root's data folder (not list it), without opening it to all. */
async function letIn(dataDir: string, account: Owner): Promise<void> {
  const { mode } = await stat(dataDir)
  if ((mode & 0o001) !== 0) return
  await chown(dataDir, 0, account.gid)
  await chmod(dataDir, (mode & 0o700) | 0o010)
}

type Account = Owner & { name: string }

async function readAccounts(): Promise<Account[]> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')
  return lines.flatMap(line => {
    const [name = '', , uid, gid] = line.split(':')
    return uid === undefined ? [] : [{ name, uid: Number(uid), gid: Number(gid) }]
  })
}
