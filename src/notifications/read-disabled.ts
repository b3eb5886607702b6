/** A mail to an administrator about a webhook that was disabled, from the webhook as it is. */
import { findWebhook, type WebhookRow } from '../webhooks/store.ts'
import { lastError } from '../webhooks/store-deliveries.ts'
import { inFrame, type LetterProduct, lookOf, type Made } from './frame.ts'
import type { Content } from './render.ts'
import { type MailSpeech, speakTo, zoneNamed } from './speak.ts'
import type { Mail } from './store.ts'
import { findAdmins } from './store-people.ts'

export async function readDisabled(
  product: LetterProduct,
  mail: Mail,
  nowMs: number,
): Promise<Made> {
  const { db, publicUrl, mailFrom } = product
  const { id, companyId, subjectId, personId, recipient: address } = mail
  const webhook = await findWebhook(db, companyId, subjectId)
  if (!webhook) return { skip: 'no webhook' }
  const { disabled_at: disabledAt, disabled_reason: why } = webhook
  if (disabledAt === null) return { skip: 'enabled again' }
  if (why === 'by_hand') return { skip: 'disabled by hand' }
  const admin = (await findAdmins(db, companyId)).find(({ id }) => id === personId)
  if (!admin) return { skip: 'no administrator any more' }
  const { look } = await lookOf(product, companyId, null)
  const speech = speakTo(admin.language, zoneNamed(admin.timezone, 'Etc/UTC'))
  const error = await lastError(db, companyId, subjectId)
  const known = { webhook, error, company: look.company.name, publicUrl }
  const content = contentOf(known, speech)
  const { host } = new URL(webhook.endpoint)
  const date = speech.day(disabledAt.getTime())
  const subject = speech.say('subject', { title: content.title, meeting: host, date })
  const to = { name: admin.fullName, address }
  return { letter: inFrame({ look, mailFrom, id, to, nowMs }, { subject, content }) }
}

type Known = { webhook: WebhookRow; error: string | null; company: string; publicUrl: string }

function contentOf({ webhook, error, company, publicUrl }: Known, speech: MailSpeech): Content {
  const { say, moment } = speech
  const { id, endpoint, disabled_reason: why, failing_since: since } = webhook
  const { origin, pathname } = new URL(endpoint)
  return {
    language: speech.tag,
    title: say('webhookTitle'),
    paragraphs: [
      say(why === 'gone' ? 'webhookGoneText' : 'webhookFailingText'),
      say('webhookKept'),
      say('webhookGoOn'),
    ],
    meeting: null,
    dates: null,
    // What stands behind a question mark is often a secret.
    facts: [
      { label: say('webhookAddress'), value: `${origin}${pathname}` },
      ...(since ? [{ label: say('failingSince'), value: moment(since.getTime()) }] : []),
      ...(error === null ? [] : [{ label: say('lastError'), value: error }]),
    ],
    buttons: [{ text: say('openWebhook'), href: `${publicUrl}/dashboard/webhooks/${id}` }],
    footer: say('whyAdmin', { company }),
    quiet: null,
  }
}
