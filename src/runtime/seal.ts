/**
 * Secrets that have to be read again are kept sealed: AES-256-GCM with a key made from SECRET_KEY.
 * `1.<id of the key>.<nonce, text and tag>`; what it belongs to is sealed with it, so that a row
 * cannot borrow another one's secret.
 */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { assert } from '../base/assert.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

type Sealing = { id: string; key: Buffer }

const known = new Map<string, Sealing>()

function sealingOf(secretKey: string): Sealing {
  let sealing = known.get(secretKey)
  if (!sealing) {
    const key = Buffer.from(hkdfSync('sha256', secretKey, '', 'punctual sealed v1', KEY_BYTES))
    sealing = { key, id: createHash('sha256').update(key).digest('base64url').slice(0, 10) }
    known.set(secretKey, sealing)
  }
  return sealing
}

/** Sealed with the first of the keys. */
export function seal(text: string, owner: string, secretKeys: readonly string[]): string {
  const [first] = secretKeys
  assert(first !== undefined, 'there is a secret key')
  const { id, key } = sealingOf(first)
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner))
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final()])
  return `1.${id}.${Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64url')}`
}

/** Null where none of the keys sealed it, or it belongs to another owner. */
export function unseal(
  sealed: string,
  owner: string,
  secretKeys: readonly string[],
): string | null {
  const [version, id, body = ''] = sealed.split('.')
  const found = secretKeys.map(sealingOf).find(one => one.id === id)
  if (version !== '1' || !found) return null
  const bytes = Buffer.from(body, 'base64url')
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', found.key, nonce)
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(-TAG_BYTES))
  try {
    const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES))
    return Buffer.concat([text, decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
