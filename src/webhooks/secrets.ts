/** The secrets of endpoints: made here, kept sealed, used to sign. */
import { seal, unseal } from '../runtime/seal.ts'
import { newSecret } from './sign.ts'

const ownerOf = (webhookId: string) => `webhook ${webhookId}`

export function makeSecret(
  webhookId: string,
  secretKeys: readonly string[],
): { secret: string; sealed: string } {
  const secret = newSecret()
  return { secret, sealed: seal(secret, ownerOf(webhookId), secretKeys) }
}

export type KeptSecrets = {
  webhookId: string
  secret: string
  olderSecret: string | null
  olderUntilMs: number | null
}

/** Those that sign now, the newest first; null where the newest cannot be read. */
export function secretsOf(
  { webhookId, secret, olderSecret, olderUntilMs }: KeptSecrets,
  nowMs: number,
  secretKeys: readonly string[],
): string[] | null {
  const read = (sealed: string) => unseal(sealed, ownerOf(webhookId), secretKeys)
  const newest = read(secret)
  if (newest === null) return null
  const isBoth = olderSecret !== null && olderUntilMs !== null && nowMs < olderUntilMs
  const older = isBoth ? read(olderSecret) : null
  return older === null ? [newest] : [newest, older]
}
