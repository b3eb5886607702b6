/** Every job of the product, and who listens to its events. */
import type { Clock } from './base/clock.ts'
import { sweepHolds } from './bookings/sweep-holds.ts'
import { contactsOfBookings } from './contacts/follow-bookings.ts'
import type { Follower, Following } from './events/follow.ts'
import type { Relay } from './events/relay.ts'
import type { KeyRing } from './keys/key-ring.ts'
import { mailsOfEvents } from './notifications/follow-events.ts'
import type { Sending } from './notifications/send.ts'
import { sweepLinks } from './one-time-links/sweep-links.ts'
import { expireLapsed } from './provisional-bookings/expire-lapsed.ts'
import type { Database } from './runtime/db/database.ts'
import { forgetOldReplies } from './runtime/http/idempotency.ts'
import type { Job } from './runtime/jobs.ts'

export const followers = (sending: Pick<Sending, 'wake'>): Follower[] => [
  contactsOfBookings,
  mailsOfEvents(sending.wake),
]

export function jobs({
  db,
  clock,
  keyRing,
  relay,
  following,
  sending,
}: {
  db: Database
  clock: Clock
  keyRing: KeyRing
  relay: Relay
  following: Following
  sending: Sending
}): Job[] {
  return [
    { name: 'number the events of other processes', everySec: 2, run: () => relay.run() },
    { name: 'follow events of other processes', everySec: 5, run: () => following.run() },
    { name: 'send mails that are due', everySec: 5, run: () => sending.run() },
    { name: 'sweep lapsed holds', everySec: 30, run: () => sweepHolds(db, clock.now()) },
    {
      name: 'end bookings that nobody confirmed',
      everySec: 30,
      run: () => expireLapsed({ db, relay }, clock.now()),
    },
    { name: 'forget old links', everySec: 3600, run: () => sweepLinks(db, clock.now()) },
    { name: 'note the last uses of keys', everySec: 30, run: () => keyRing.flushUses() },
    {
      name: 'forget old replies',
      everySec: 3600,
      run: () => db.transaction(tx => forgetOldReplies(tx, clock.now())),
    },
  ]
}
