/** The history of an appointment as the wire shows it. */
import { formatMoment } from '../time/moment.ts'
import type { History } from './read-history.ts'

const momentOrNull = (ms: number | null): string | null => (ms === null ? null : formatMoment(ms))

export const presentHistory = ({ events, mails, deliveries }: History) => ({
  events: events.map(({ createdMs, ...shown }) => ({ ...shown, at: formatMoment(createdMs) })),
  mails: mails.map(({ dueMs, sentMs, ...shown }) => ({
    ...shown,
    dueAt: formatMoment(dueMs),
    sentAt: momentOrNull(sentMs),
  })),
  deliveries: deliveries.map(({ createdMs, finishedMs, ...shown }) => ({
    ...shown,
    createdAt: formatMoment(createdMs),
    finishedAt: momentOrNull(finishedMs),
  })),
})
