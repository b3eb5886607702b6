/**
 * Sessions and links as text: the id of the row and 32 random bytes, together in base64url. Only a
 * keyed hash is kept (HMAC-SHA-256 with the server's secret), so neither the database nor a backup
 * lets anybody in.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { assert } from '../base/assert.ts'
import { newId } from '../base/id.ts'

const ID_BYTES = 16
const SECRET_BYTES = 32
const TOKEN = /^[\w-]{64}$/

/** What a token is for is part of its hash: a link is never a session. */
export type TokenKind = 'session' | 'sign-in-link'

export type Token = { id: string; text: string }

export function newToken(): Token {
  const id = newId()
  const bytes = Buffer.concat([
    Buffer.from(id.replaceAll('-', ''), 'hex'),
    randomBytes(SECRET_BYTES),
  ])
  return { id, text: bytes.toString('base64url') }
}

/** null: not of the form of a token. */
export function readToken(text: string): Token | null {
  if (!TOKEN.test(text)) return null
  const hex = Buffer.from(text, 'base64url').subarray(0, ID_BYTES).toString('hex')
  return { id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'), text }
}

/** What is kept of a token; the first of the server's secrets signs. */
export function hashToken(kind: TokenKind, { text }: Token, secretKeys: readonly string[]): Buffer {
  const [signing] = secretKeys
  assert(signing, 'there is a secret to sign with')
  return hmac(kind, text, signing)
}

/** Whether a token is the one that was hashed, under any of the server's secrets. */
export const isTokenOf = (
  hash: Buffer,
  { kind, token }: { kind: TokenKind; token: Token },
  secretKeys: readonly string[],
): boolean => secretKeys.some(key => timingSafeEqual(hmac(kind, token.text, key), hash))

const hmac = (kind: TokenKind, text: string, key: string): Buffer =>
  createHmac('sha256', key).update(`${kind}:${text}`).digest()
