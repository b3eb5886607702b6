/** A booking that never was, sent at once: what the endpoint makes of it is answered. */
import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import { formatMoment } from '../time/moment.ts'
import { DAY_MS, MINUTE_MS } from '../time/units.ts'
import type { WebhookProduct } from './product.ts'
import { secretsOf } from './secrets.ts'
import { bodyOf, signedHeaders } from './sign.ts'
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
  const kept = {
    webhookId: id,
    secret: row.secret,
    olderSecret: row.older_secret,
    olderUntilMs: row.older_until?.getTime() ?? null,
  }
  const secrets = secretsOf(kept, nowMs, secretKeys)
  if (!secrets) return outcome({ error: 'the secret cannot be read: rotate it' })
  const body = bodyOf('booking_created', sample(companyId, nowMs), { test: true })
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Punctual-Webhooks/1',
    ...signedHeaders({ id: newId(), nowMs, body, secrets }),
  }
  const signal = AbortSignal.timeout(LIMIT_MS)
  const sent = await webhooks.post
    .send({ url: row.endpoint, headers, body, signal })
    .catch((error: Error) => ({
      error: signal.aborted ? `no whole answer within ${LIMIT_MS / 1000} s` : error.message,
    }))
  return outcome(sent)
}

type Sent = { error: string } | { status: number; text: string }

function outcome(sent: Sent) {
  if ('error' in sent) return { delivered: false, status: null, error: sent.error, answer: null }
  const { status, text } = sent
  const delivered = status >= 200 && status < 300
  const error = delivered ? null : `answered with status ${status}`
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
