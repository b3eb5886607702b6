/** Every job of the product, and who listens to its events. */
import { forgetOldEntries } from './audit/forget-entries.ts'
import type { Clock } from './base/clock.ts'
import { sweepHolds } from './bookings/sweep-holds.ts'
import { contactsOfBookings } from './contacts/follow-bookings.ts'
import type { Follower, Following } from './events/follow.ts'
import type { Relay } from './events/relay.ts'
import { mailsOfEvents } from './notifications/follow-events.ts'
import { forgetOldMails } from './notifications/forget-mails.ts'
import type { Sending } from './notifications/send.ts'
import { sweepLinks } from './one-time-links/sweep-links.ts'
import { expireLapsed } from './provisional-bookings/expire-lapsed.ts'
import type { Database } from './runtime/db/database.ts'
import { forgetOldReplies } from './runtime/http/idempotency.ts'
import type { Job } from './runtime/jobs.ts'
import { forgetDeadWakeUps, type Task, type Worker } from './runtime/worker.ts'
import { forgetOldSessions } from './sessions/forget-sessions.ts'
import type { Delivering } from './webhooks/deliver.ts'
import { deliveriesOfEvents } from './webhooks/follow-events.ts'
import { forgetOldDeliveries } from './webhooks/forget-deliveries.ts'
import type { Endpoint } from './webhooks/store-due.ts'

type Wakes = {
  /** Has a worker look at what is due to an endpoint. */
  wakeDelivery: (endpoint: Endpoint) => void
  /** After the commit of mails of a company. */
  wakeSending: (companyId: string) => void
}

export const followers = ({ wakeDelivery, wakeSending }: Wakes): readonly Follower[] => [
  contactsOfBookings,
  deliveriesOfEvents(wakeDelivery),
  mailsOfEvents(wakeSending),
]

/** What processes wake each other for. */
export const tasks = (delivering: Delivering): Task[] => [
  {
    name: DELIVER,
    run: payload => delivering.wake(payload as Endpoint),
    sweep: () => delivering.run(),
  },
]

/** The task that delivers to an endpoint; its key is the endpoint. */
export const DELIVER = 'deliver-webhooks'

type DeliveryParts = {
  delivering: Delivering
  sending: Sending
  worker: Pick<Worker, 'start'>
}

/** Of a process that delivers: whatever nobody was woken for. */
export const deliveryJobs = ({ delivering, sending, worker }: DeliveryParts): Job[] => [
  { name: 'hear wake-ups again', everySec: 30, run: () => worker.start() },
  { name: 'deliver what is due', everySec: 3, run: () => delivering.wakeDue() },
  { name: 'send mails that are due', everySec: 5, run: () => sending.run() },
]

export function jobs({
  db,
  clock,
  relay,
  following,
}: {
  db: Database
  clock: Clock
  relay: Relay
  following: Following
}): Job[] {
  return [
    { name: 'number the events of other processes', everySec: 2, run: () => relay.run() },
    { name: 'follow events of other processes', everySec: 5, run: () => following.run() },
    { name: 'sweep lapsed holds', everySec: 30, run: () => sweepHolds(db, clock.now()) },
    {
      name: 'end bookings that nobody confirmed',
      everySec: 30,
      run: () => expireLapsed({ db, relay }, clock.now()),
    },
    { name: 'forget old links', everySec: 3600, run: () => sweepLinks(db, clock.now()) },
    {
      name: 'forget old replies',
      everySec: 3600,
      run: () => db.transaction(tx => forgetOldReplies(tx, clock.now())),
    },
    {
      name: 'forget old deliveries',
      everySec: 600,
      run: () => forgetOldDeliveries(db, clock.now()),
    },
    { name: 'forget old mails', everySec: 3600, run: () => forgetOldMails(db, clock.now()) },
    {
      name: 'forget what was done long ago',
      everySec: 3600,
      run: () => forgetOldEntries(db, clock.now()),
    },
    {
      name: 'forget old sessions',
      everySec: 3600,
      run: () => db.transaction(tx => forgetOldSessions(tx, clock.now())),
    },
    { name: 'forget dead wake-ups', everySec: 600, run: () => forgetDeadWakeUps(db) },
  ]
}
