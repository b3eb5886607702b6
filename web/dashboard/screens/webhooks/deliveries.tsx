/** What was sent to one endpoint, newest first. */
import { nowMs } from '../../../ui/clock.ts'
import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { FilterSelect } from '../../parts/filter-select.tsx'
import { Pages } from '../../parts/pages.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { useAddress } from '../../parts/use-address.ts'
import { useRead } from '../../reads.ts'
import { useWhen } from '../../when.ts'
import {
  DELIVERIES_A_PAGE,
  type DeliveryStatus,
  eventName,
  LOOK_AGAIN_MS,
  readDeliveries,
  useDeliveryRow,
  type Webhook,
  type WebhookDelivery,
} from './webhooks.ts'
import { webhookWords } from './words.ts'

const STATUSES: readonly DeliveryStatus[] = ['open', 'delivered', 'given_up']

export function Deliveries({ webhook }: { webhook: Webhook }) {
  const { id: webhookId } = webhook
  const { say } = useWords(webhookWords)
  const { query, page, set } = useAddress()
  const status = STATUSES.find(one => one === query.status) ?? null
  const read = useRead(
    ['webhooks', webhookId, 'deliveries', status, page],
    () => readDeliveries({ webhookId, status, page }),
    { refetchInterval: LOOK_AGAIN_MS, placeholderData: before => before },
  )
  const nothing = <p class="quiet">{say(status === null ? 'noDeliveries' : 'noneLikeThat')}</p>
  return (
    <section class="part" aria-labelledby="deliveries">
      <div class="title-line">
        <h2 id="deliveries">{say('deliveries')}</h2>
        <FilterSelect
          label={say('status')}
          all={say('all')}
          value={status}
          choices={STATUSES.map(value => ({ value, text: say(value) }))}
          onChange={next => set({ status: next })}
        />
      </div>
      <Pages {...{ read, nothing }} pageSize={DELIVERIES_A_PAGE}>
        {({ deliveries }) => <DeliveryTable {...{ webhook, deliveries }} />}
      </Pages>
    </section>
  )
}

type TableProps = { webhook: Webhook; deliveries: readonly WebhookDelivery[] }

function DeliveryTable({ webhook, deliveries }: TableProps) {
  const words = useWords(webhookWords)
  const { say, number } = words
  const { stampSec } = useWhen()
  const { hrefOf } = useDeliveryRow(webhook.id)
  const columns: Column<WebhookDelivery>[] = [
    { head: say('event'), cell: ({ eventType }) => eventName(words, eventType) },
    { head: say('when'), cell: ({ eventCreatedAt }) => stampSec(eventCreatedAt) },
    { head: say('status'), cell: delivery => <DeliveryState of={delivery} {...{ webhook }} /> },
    {
      head: say('attempts'),
      isNumber: true,
      isExtra: true,
      cell: ({ attemptCount }) => number(attemptCount),
    },
  ]
  return (
    <Table
      caption={say('deliveries')}
      columns={columns}
      rows={deliveries}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => hrefOf(id)}
    />
  )
}

const MINUTE_MS = 60_000

type StateProps = { of: WebhookDelivery; webhook: Webhook }

/** When it is tried again is said while there is an attempt to come. */
export function DeliveryState({ of: delivery, webhook }: StateProps) {
  const { say } = useWords(webhookWords)
  const { ago } = useWhen()
  const { status, attemptCount, nextAttemptAt } = delivery
  if (status === 'delivered') return <Badge tone="good">{say('delivered')}</Badge>
  if (status === 'given_up') return <Badge tone="bad">{say('given_up')}</Badge>
  const waitMs = nextAttemptAt === null ? 0 : Date.parse(nextAttemptAt) - nowMs()
  if (!webhook.enabled || attemptCount === 0 || waitMs <= 0) return <Badge>{say('open')}</Badge>
  const next = waitMs < MINUTE_MS ? say('soon') : say('next', { when: ago(nextAttemptAt ?? '') })
  return <Badge tone="bad">{`${say('open')}, ${next}`}</Badge>
}
