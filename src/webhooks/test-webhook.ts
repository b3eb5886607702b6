/** A booking that never was, sent at once: what the endpoint makes of it is answered. */
import { newId } from '../base/id.ts'
import { Refusal } from '../base/refusal.ts'
import { formatMoment, formatWithOffset } from '../time/moment.ts'
import { DAY_MIN, minuteAtOrBefore } from '../time/units.ts'
import type { WebhookProduct } from './product.ts'
import { isArrival, sentenceOf } from './rules.ts'
import { type Sent, send } from './send.ts'
import { bodyOf } from './sign.ts'
import { findWebhook } from './store.ts'

/** Whoever asks waits for it. */
const LIMIT_MS = 10_000

type Asked = {
  companyId: string
  id: string
  nowMs: number
  /** What a booking's event carries, all of it. */
  booking: { meetingInfo: { duration: number } }
}

/** Throws `webhook_not_found`. Nothing of it is kept, and nothing is tried again. */
export async function testWebhook({ db, secretKeys, webhooks }: WebhookProduct, asked: Asked) {
  const { companyId, id, nowMs } = asked
  const row = await findWebhook(db, companyId, id)
  if (!row) throw new Refusal('webhook_not_found')
  const to = {
    webhookId: id,
    endpoint: row.endpoint,
    secret: row.secret,
    olderSecret: row.older_secret,
    olderUntilMs: row.older_until?.getTime() ?? null,
  }
  const body = bodyOf('booking_created', sample(asked), { test: true })
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

/** Tomorrow; its ids name nothing. */
function sample({ booking, companyId, nowMs }: Asked) {
  const startMin = minuteAtOrBefore(nowMs) + DAY_MIN
  const at = formatMoment(nowMs)
  return {
    ...booking,
    id: newId(),
    companyId,
    timezone: 'UTC',
    start: formatWithOffset(startMin, 0),
    end: formatWithOffset(startMin + booking.meetingInfo.duration, 0),
    createdAt: at,
    updatedAt: at,
  }
}
