/** `postmaster.pid`: what a running server says of itself in its data directory. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'

export type PostmasterFile = { pid: number; port: number; socketDir: string; status: string }

/** Its lines are: pid, directory, start, port, socket folder, address, memory, status. */
export const postmasterFile = (clusterDir: string) => path.join(clusterDir, 'postmaster.pid')

/** Reads it; null when there is none. Lines that are not written yet are 0 or empty. */
export async function readPostmasterFile(clusterDir: string): Promise<PostmasterFile | null> {
  const lines = await readFile(postmasterFile(clusterDir), 'utf8').then(
    text => text.split('\n').map(line => line.trim()),
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
      throw error
    },
  )
  if (lines === null) return null
  return {
    pid: Number(lines[0]),
    port: Number(lines[3] ?? 0),
    socketDir: lines[4] ?? '',
    status: lines[7] ?? '',
  }
}
