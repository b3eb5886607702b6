/** Who is calling: with a key, or signed in. */
import { makeKeyRing } from './keys/key-ring.ts'
import type { Config } from './runtime/config/read.ts'
import type { Changes } from './runtime/db/changes.ts'
import type { Database } from './runtime/db/database.ts'
import type { Authenticate } from './runtime/http/options.ts'
import { makeSignedIn } from './sessions/signed-in.ts'
import { makeKnownUsers } from './users/known-users.ts'

export type Calling = {
  authenticate: Authenticate
  /** Writes when keys and sessions were used last. */
  flushUses(): Promise<void>
}

export function makeCalling({
  config,
  ...parts
}: {
  db: Database
  changes: Changes
  secretKeys: readonly string[]
  config: Config
}): Calling {
  const limitFailures = config.rateLimitPerMin !== null
  const shared = { ...parts, users: makeKnownUsers(parts), limitFailures }
  const keyRing = makeKeyRing(shared)
  const { publicUrl } = config
  const signedIn = makeSignedIn({ ...shared, keys: keyRing.authenticate, publicUrl })
  return {
    authenticate: signedIn.authenticate,
    flushUses: async () => {
      await Promise.all([keyRing.flushUses(), signedIn.flushUses()])
    },
  }
}
