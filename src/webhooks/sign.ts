/** What is sent for an event, and its signature (Standard Webhooks). */
import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'
const SECRET_BYTES = 24
/** What receivers take (contract D). */
const BODY_BYTES = 100_000

export const newSecret = (): string => `${PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`

/**
 * Flat, as receivers know it (C.34). Of one that is too long the longest parts are left out, and
 * named in `leftOut`; the API has them.
 */
export function bodyOf(webhookType: string, data: object, more: object = {}): string {
  const whole: Record<string, unknown> = { webhookType, ...data, ...more }
  let text = JSON.stringify(whole)
  const leftOut: string[] = []
  while (Buffer.byteLength(text) > BODY_BYTES) {
    const sizes = Object.entries(whole).map(([key, part]) => [key, sizeOf(part)] as const)
    const [longest = ''] = sizes.toSorted(([, a], [, b]) => b - a)[0] ?? []
    delete whole[longest]
    leftOut.push(longest)
    text = JSON.stringify({ ...whole, leftOut })
  }
  return text
}

const sizeOf = (part: unknown): number => JSON.stringify(part)?.length ?? 0

export type Signed = { id: string; nowMs: number; body: string; secrets: readonly string[] }

/** `id` is the event's: the same for every attempt and endpoint. */
export function signedHeaders({ id, nowMs, body, secrets }: Signed): Record<string, string> {
  const timestamp = String(Math.floor(nowMs / 1000))
  const signatures = secrets.map(secret => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
    const hash = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`)
    return `v1,${hash.digest('base64')}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}
