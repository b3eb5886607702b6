/** Endpoints that hear of events; each has a screen of its own below. */
import { useLocation } from 'preact-iso'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Screen } from '../../parts/screen.tsx'
import { type Column, Empty, Skeleton, Table } from '../../parts/table.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { AddWebhook } from './add-webhook.tsx'
import { WebhookDetails } from './webhook-details.tsx'
import { WebhookState } from './webhook-state.tsx'
import { eventName, readWebhooks, type Webhook } from './webhooks.ts'
import { webhookWords } from './words.ts'
import './webhooks.css'

/** `/webhooks/<id>` and `/webhooks/<id>/deliveries/<id>` → both ids. */
const idsIn = (path: string): (string | undefined)[] =>
  path.slice(paths.webhooks.length + 1).split('/')

export default function WebhooksScreen() {
  const { path } = useLocation()
  const [id, , deliveryId] = idsIn(path)
  const isAdding = path === paths.newWebhook
  if (!id || isAdding) return <List {...{ isAdding }} />
  return <WebhookDetails key={id} id={id} deliveryId={deliveryId ?? null} />
}

function List({ isAdding }: { isAdding: boolean }) {
  const words = useWords(webhookWords)
  const { say } = words
  const { route } = useLocation()
  const { data: webhooks, error, refetch } = useRead(['webhooks'], readWebhooks)
  const columns: Column<Webhook>[] = [
    {
      head: say('endpoint'),
      cell: ({ endpoint, description }) => (
        <span class="two-lines">
          <span class="address">{endpoint}</span>
          {description && <span class="quiet">{description}</span>}
        </span>
      ),
    },
    {
      head: say('events'),
      isExtra: true,
      cell: ({ eventTypes }) => eventTypes.map(type => eventName(words, type)).join(', '),
    },
    { head: say('state'), cell: webhook => <WebhookState of={webhook} /> },
  ]
  return (
    <Screen
      title={say('title')}
      lead={say('lead')}
      action={<Button onClick={() => route(paths.newWebhook)}>{say('add')}</Button>}
    >
      {error && !webhooks && <Problem error={error} retry={refetch} />}
      {!webhooks && !error && <Skeleton rows={3} />}
      {webhooks?.length === 0 && (
        <Empty title={say('emptyTitle')}>
          <p>{say('emptyText')}</p>
        </Empty>
      )}
      {webhooks && webhooks.length > 0 && (
        <Table
          caption={say('title')}
          columns={columns}
          rows={webhooks}
          keyOf={webhook => webhook.id}
          hrefOf={webhook => paths.webhook(webhook.id)}
          isMuted={webhook => !webhook.enabled}
        />
      )}
      {isAdding && <AddWebhook onClose={() => route(paths.webhooks)} />}
    </Screen>
  )
}
