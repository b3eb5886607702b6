import { readFileSync } from 'node:fs'
import { assert } from '../base/assert.ts'

/** The version of this Punctual, as its package says. */
export function version(): string {
  return versionIn(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
}

/** The version in the text of a package.json. */
export function versionIn(text: string): string {
  const parsed: unknown = JSON.parse(text)
  assert(parsed !== null && typeof parsed === 'object', 'package.json is an object')
  assert('version' in parsed && typeof parsed.version === 'string', 'package.json has a version')
  return parsed.version
}
