/**
 * API keys as text: `ak_live:<id>:<secret>`. Only a keyed hash is kept (HMAC-SHA-256 with the
 * server's secret), so neither the database nor a backup can be used to call.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { assert } from '../base/assert.ts'
import { isId } from '../base/id.ts'

const PREFIX = 'ak_live'
const SECRET_BYTES = 32
const LONGEST_SECRET = 200

export type Credential = { id: string; secret: string }

export const newSecret = (): string => randomBytes(SECRET_BYTES).toString('base64url')

export const spellKey = ({ id, secret }: Credential): string => `${PREFIX}:${id}:${secret}`

/** `Bearer ak_live:<id>:<secret>` → its parts, or null if it is not of that form. */
export function readAuthorization(header: string): Credential | null {
  const match = /^bearer +([^ ]+) *$/i.exec(header)
  const [prefix, id, secret, ...rest] = (match?.[1] ?? '').split(':')
  if (prefix !== PREFIX || rest.length > 0 || !id || !secret) return null
  return isId(id) && secret.length <= LONGEST_SECRET ? { id: id.toLowerCase(), secret } : null
}

/** What is kept of a key; the first of the server's secrets signs. */
export function hashKey({ id, secret }: Credential, secretKeys: readonly string[]): Buffer {
  const [signing] = secretKeys
  assert(signing, 'there is a secret to sign with')
  return hmac({ id, secret }, signing)
}

/** Whether a key is the one that was hashed, under any of the server's secrets. */
export function isHashOf(
  hash: Buffer,
  credential: Credential,
  secretKeys: readonly string[],
): boolean {
  return secretKeys.some(key => timingSafeEqual(hmac(credential, key), hash))
}

const hmac = ({ id, secret }: Credential, key: string): Buffer =>
  createHmac('sha256', key).update(`api-key:${id}:${secret}`).digest()
