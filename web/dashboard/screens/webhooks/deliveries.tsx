/** What was sent to one endpoint, newest first. */
import { useId } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Problem } from '../../parts/problem.tsx'
import { type Column, Skeleton, Table } from '../../parts/table.tsx'
import { useAddress } from '../../parts/use-address.ts'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { useWhen } from '../../when.ts'
import {
  DELIVERIES_A_PAGE,
  type DeliveryStatus,
  eventName,
  readDeliveries,
  type WebhookDelivery,
} from './webhooks.ts'
import { webhookWords } from './words.ts'

const STATUSES: readonly DeliveryStatus[] = ['open', 'delivered', 'given_up']
/** What waits may go out any moment. */
const LOOK_AGAIN_MS = 5_000

export function Deliveries({ webhookId }: { webhookId: string }) {
  const { say } = useWords(webhookWords)
  const { query, page, set } = useAddress()
  const status = STATUSES.find(one => one === query.status) ?? null
  const { data, error, refetch } = useRead(
    ['webhooks', webhookId, 'deliveries', status, page],
    () => readDeliveries({ webhookId, status, page }),
    { refetchInterval: LOOK_AGAIN_MS, placeholderData: before => before },
  )
  return (
    <section class="part" aria-labelledby="deliveries">
      <div class="title-line">
        <h2 id="deliveries">{say('deliveries')}</h2>
        <StatusFilter value={status} onChange={next => set({ status: next })} />
      </div>
      {error && !data && <Problem error={error} retry={refetch} />}
      {!data && !error && <Skeleton />}
      {data?.total === 0 && (
        <p class="quiet">{say(status === null ? 'noDeliveries' : 'noneLikeThat')}</p>
      )}
      {data && data.total > 0 && (
        <>
          <DeliveryTable {...{ webhookId }} deliveries={data.deliveries} />
          <Pager
            {...{ page }}
            pageSize={DELIVERIES_A_PAGE}
            total={data.total}
            onPage={next => set({ page: next + 1 })}
          />
        </>
      )}
    </section>
  )
}

type FilterProps = { value: DeliveryStatus | null; onChange: (status: string) => void }

function StatusFilter({ value, onChange }: FilterProps) {
  const { say } = useWords(webhookWords)
  const id = useId()
  return (
    <>
      <label class="unseen" for={id}>
        {say('status')}
      </label>
      <select
        id={id}
        class="input filter"
        value={value ?? ''}
        onChange={event => onChange(event.currentTarget.value)}
      >
        <option value="">{say('all')}</option>
        {STATUSES.map(status => (
          <option key={status} value={status}>
            {say(status)}
          </option>
        ))}
      </select>
    </>
  )
}

type TableProps = { webhookId: string; deliveries: readonly WebhookDelivery[] }

function DeliveryTable({ webhookId, deliveries }: TableProps) {
  const words = useWords(webhookWords)
  const { say, number } = words
  const { stamp } = useWhen()
  const columns: Column<WebhookDelivery>[] = [
    { head: say('event'), cell: ({ eventType }) => eventName(words, eventType) },
    { head: say('when'), cell: ({ eventCreatedAt }) => stamp(eventCreatedAt) },
    { head: say('status'), cell: delivery => <DeliveryState of={delivery} /> },
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
      hrefOf={({ id }) => paths.delivery(webhookId, id) + location.search}
    />
  )
}

export function DeliveryState({ of: delivery }: { of: WebhookDelivery }) {
  const { say } = useWords(webhookWords)
  const { ago } = useWhen()
  const { status, attemptCount, nextAttemptAt } = delivery
  if (status === 'delivered') return <Badge tone="good">{say('delivered')}</Badge>
  if (status === 'given_up') return <Badge tone="bad">{say('given_up')}</Badge>
  const isLate = attemptCount > 0 && nextAttemptAt !== null
  return (
    <Badge tone={isLate ? 'bad' : 'calm'}>
      {isLate ? `${say('open')}, ${say('next', { when: ago(nextAttemptAt) })}` : say('open')}
    </Badge>
  )
}
