/** Secret keys in files: the one an operator names, or the one made for the embedded database. */
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { OperatorError } from '../../base/operator-error.ts'
import { readSecrets } from './values.ts'

/** The secrets in the file that SECRET_KEY_FILE names. Throws an `OperatorError` if it cannot. */
export function secretsOfFile(path: string): string[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new OperatorError(`SECRET_KEY_FILE (${path}) cannot be read: ${reasonOf(error)}.`)
  }
  const secrets = readSecrets(text.trim())
  if (secrets) return secrets
  throw new OperatorError(
    `SECRET_KEY_FILE (${path}) must hold one or more secrets of at least 32 characters each, ` +
      'separated by commas.',
  )
}

/**
 * The secret of an embedded installation: read from `dataDir/secret-key`, or made there once
 * (32 random bytes, readable by the owner only). Of two processes at once, one makes it and both
 * get that one.
 */
export function keptSecretKeys(dataDir: string): string[] {
  const path = join(dataDir, 'secret-key')
  try {
    return secretsOfKept(path) ?? makeSecret(dataDir, path)
  } catch (error) {
    if (error instanceof OperatorError) throw error
    throw new OperatorError(`The secret key in ${path} cannot be kept: ${reasonOf(error)}.`)
  }
}

function secretsOfKept(path: string): string[] | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
  const secrets = readSecrets(text.trim())
  if (secrets) return secrets
  throw new OperatorError(
    `${path} does not hold a secret of at least 32 characters. Put the kept one back: ` +
      'without it no API key and no link that was given out works any more.',
  )
}

/** Written beside and linked into place, so that the name never shows half a secret. */
function makeSecret(dataDir: string, path: string): string[] {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  writeDurably(draft, `${randomBytes(32).toString('base64url')}\n`)
  try {
    linkSync(draft, path)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  syncFolder(dataDir)
  const secrets = secretsOfKept(path)
  if (secrets) return secrets
  throw new OperatorError(`${path} was removed while it was made. Start again.`)
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
