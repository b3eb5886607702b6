/**
 * The folder of the server's socket: fresh, private, and under the system's temporary folder,
 * because the path of a socket may have 107 bytes at most (103 on macOS) and that of a data folder
 * is often longer. A link in the data folder points to it, so that the next start can remove what a
 * killed process left.
 */
import { lchown, mkdtemp, readdir, readlink, rm, rmdir, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Owner } from './identity.ts'

const PREFIX = 'punctual-pg-'
/** Leaves room for our folder's and the socket's name below the shorter of the two limits. */
const LONGEST_PARENT_BYTES = 70

const linkTo = (dataDir: string) => path.join(dataDir, 'postgres.socket')

/** Makes the folder (0700) for the user that the server runs as, and removes an earlier one. */
export async function makeSocketFolder(dataDir: string, owner: Owner): Promise<string> {
  const earlier = await readlink(linkTo(dataDir)).catch(() => null)
  if (earlier !== null) await removeSocketFolder(dataDir, earlier)
  const system = path.resolve(tmpdir())
  const parent = Buffer.byteLength(system) > LONGEST_PARENT_BYTES ? '/tmp' : system
  const folder = await mkdtemp(path.join(parent, PREFIX))
  await lchown(folder, owner.uid, owner.gid)
  await symlink(folder, linkTo(dataDir))
  await lchown(linkTo(dataDir), owner.uid, owner.gid)
  return folder
}

/** Removes a folder of ours with what a server leaves in it, and the link to it. */
export async function removeSocketFolder(dataDir: string, folder: string): Promise<void> {
  if (path.basename(folder).startsWith(PREFIX)) {
    const names = await readdir(folder).catch(() => [])
    const left = names.filter(name => name.startsWith('.s.PGSQL.'))
    await Promise.all(left.map(name => rm(path.join(folder, name), { force: true })))
    await rmdir(folder).catch(() => {})
  }
  await rm(linkTo(dataDir), { force: true })
}
