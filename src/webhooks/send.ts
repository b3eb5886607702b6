/** One signed request to an endpoint. */
import type { Post, PostAnswer } from '../runtime/net/post.ts'
import { type KeptSecrets, secretsOf } from './secrets.ts'
import { signedHeaders } from './sign.ts'

export type SendParts = { post: Pick<Post, 'send'>; secretKeys: readonly string[] }

/** What was answered, or why there was no whole answer. */
export type Sent = PostAnswer | { error: string }

type Message = {
  to: KeptSecrets & { endpoint: string }
  /** The event's. */
  id: string
  body: string
  nowMs: number
  signal: AbortSignal
}

/** Throws an Error whose message says why there was no whole answer. */
export async function send(
  { post, secretKeys }: SendParts,
  { to, id, body, nowMs, signal }: Message,
): Promise<PostAnswer> {
  const secrets = secretsOf(to, nowMs, secretKeys)
  if (!secrets) throw new Error('the secret cannot be read: SECRET_KEY has changed; rotate it')
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Punctual-Webhooks/1',
    ...signedHeaders({ id, nowMs, body, secrets }),
  }
  return post.send({ url: to.endpoint, headers, body, signal })
}
