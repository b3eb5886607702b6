/** What the screens of webhooks read, and how they call it. */
import type { Webhook, WebhookDelivery } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import type { useWords } from '../../languages.ts'
import { useRow } from '../../parts/use-row.ts'
import { paths } from '../../paths.ts'
import type { webhookWords } from './words.ts'

export type { Webhook, WebhookDelivery }

export type Said = ReturnType<typeof useWords<(typeof webhookWords)['en']>>

/** Those that happen here, most wanted first. */
export const EVENT_TYPES = [
  'booking_created',
  'booking_rescheduled',
  'booking_cancelled',
  'booking_reassigned',
  'booking_updated',
  'provisional_booking_created',
  'provisional_booking_approved',
  'provisional_booking_declined',
  'provisional_booking_expired',
  'new_employee',
] as const

export type EventType = (typeof EVENT_TYPES)[number]

/** Those that an API client may choose, and that do not happen here yet. */
const OTHER_TYPES = [
  'form_submission',
  'credential_error',
  'review_submitted',
  'review_published',
  'signature_completed',
] as const

const NAMED_TYPES = [...EVENT_TYPES, ...OTHER_TYPES]

const isNamed = (type: string): type is (typeof NAMED_TYPES)[number] =>
  NAMED_TYPES.some(named => named === type)

/** In words; of a kind that has none, its name on the wire. */
export const eventName = ({ say }: Said, type: string): string => (isNamed(type) ? say(type) : type)

/** What an endpoint is called by. */
export const hostIn = (endpoint: string): string => URL.parse(endpoint)?.host ?? endpoint

/** What an endpoint answered may be anything: signs that are none, or turn the text, are marked. */
export const legible = (answer: string): string =>
  answer.replaceAll(/(?![\r\n\t])[\p{Cc}\p{Bidi_Control}]/gu, '\u{fffd}')

export const readWebhooks = (): Promise<Webhook[]> => answered(api.listWebhooks())
export const readWebhook = (id: string) => answered(api.getWebhook({ params: { id } }))
export const readDelivery = (id: string) => answered(api.getWebhookDelivery({ params: { id } }))

/** What waits may go out any moment. */
export const LOOK_AGAIN_MS = 5_000

export const DELIVERIES_A_PAGE = 20

/** Details of a delivery lie over its endpoint. */
export const useDeliveryRow = (webhookId: string) =>
  useRow(paths.webhook(webhookId), paths.deliveries(webhookId))

export type DeliveryStatus = WebhookDelivery['status']

export const readDeliveries = (asked: {
  webhookId: string
  status: DeliveryStatus | null
  page: number
}) => {
  const { status, ...query } = asked
  const filter = status === null ? {} : { status }
  const all = { ...query, ...filter, pageSize: DELIVERIES_A_PAGE }
  return answered(api.listWebhookDeliveries({ query: all }))
}
