/** Every job of the product. */
import type { Clock } from './base/clock.ts'
import type { KeyRing } from './keys/key-ring.ts'
import type { Database } from './runtime/db/database.ts'
import { forgetOldReplies } from './runtime/http/idempotency.ts'
import type { Job } from './runtime/jobs.ts'

export function jobs({
  db,
  clock,
  keyRing,
}: {
  db: Database
  clock: Clock
  keyRing: KeyRing
}): Job[] {
  return [
    { name: 'note the last uses of keys', everySec: 30, run: () => keyRing.flushUses() },
    {
      name: 'forget old replies',
      everySec: 3600,
      run: () => db.transaction(tx => forgetOldReplies(tx, clock.now())),
    },
  ]
}
