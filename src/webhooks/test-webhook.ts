/** A booking that never was, sent at once: what the endpoint makes of it is answered. */
import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import { formatMoment } from '../time/moment.ts'
import { DAY_MS, MINUTE_MS } from '../time/units.ts'
import type { WebhookProduct } from './product.ts'
import { isArrival, sentenceOf } from './rules.ts'
import { type Sent, send } from './send.ts'
import { bodyOf } from './sign.ts'
import { findWebhook } from './store.ts'

/** Whoever asks waits for it. */
const LIMIT_MS = 10_000
const HALF_HOUR_MS = 30 * MINUTE_MS

type Asked = { companyId: string; id: string; nowMs: number }

/** Throws `webhook_not_found`. Nothing of it is kept, and nothing is tried again. */
export async function testWebhook(
  { db, secretKeys, webhooks }: WebhookProduct,
  { companyId, id, nowMs }: Asked,
) {
  const row = await findWebhook(db, companyId, id)
  if (!row) throw new Refusal('webhook_not_found')
  const to = {
    webhookId: id,
    endpoint: row.endpoint,
    secret: row.secret,
    olderSecret: row.older_secret,
    olderUntilMs: row.older_until?.getTime() ?? null,
  }
  const body = bodyOf('booking_created', sample(companyId, nowMs), { test: true })
  const signal = AbortSignal.timeout(LIMIT_MS)
  const parts = { post: webhooks.post, secretKeys }
  const sent = await send(parts, { to, id: newId(), body, nowMs, signal }).catch(
    (error: Error) => ({
      error: signal.aborted ? `no whole answer within ${LIMIT_MS / 1000} s` : error.message,
    }),
  )
  return outcome(sent)
}

function outcome(sent: Sent) {
  if ('error' in sent) return { delivered: false, status: null, error: sent.error, answer: null }
  const { status, text } = sent
  const delivered = isArrival(status)
  const error = delivered ? null : sentenceOf(status)
  return { delivered, status, error, answer: text === '' ? null : text }
}

/** Tomorrow, of people whom nobody has; its ids name nothing. */
function sample(companyId: string, nowMs: number) {
  const [id, attendeeId, hostId, meetingTypeId] = [newId(), newId(), newId(), newId()]
  const at = formatMoment(nowMs)
  const name = { firstname: 'Test', lastname: 'Attendee', fullname: 'Test Attendee' }
  const email = 'attendee@example.com'
  const times = { timezone: 'UTC', language: 'en' }
  const host = { id: hostId, email: 'host@example.com', givenName: 'Test', familyName: 'Host' }
  return {
    id,
    companyId,
    secret: null,
    start: formatMoment(nowMs + DAY_MS),
    end: formatMoment(nowMs + DAY_MS + HALF_HOUR_MS),
    location: null,
    isCancelled: false,
    rescheduledAt: null,
    meetingInfo: { name: 'Test meeting', duration: 30, channel: 'phone', meetingLink: null },
    attendees: [{ id: attendeeId, email, ...name, phone: null, ...times }],
    attendeeIds: [attendeeId],
    hosts: [{ ...host, fullName: 'Test Host', slug: 'test-host', picture: null }],
    hostIds: [hostId],
    meetingType: { id: meetingTypeId, slug: 'test', meetingInfo: {}, metadata: {} },
    meetingTypeId,
    createdAt: at,
    updatedAt: at,
  }
}
