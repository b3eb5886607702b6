/** One endpoint: whether it works, what was sent to it, and what can be done with it. */

import { useState } from 'preact/hooks'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Screen } from '../../parts/screen.tsx'
import { Skeleton } from '../../parts/table.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useAct } from '../../parts/use-act.ts'
import { changed, useRead } from '../../reads.ts'
import { Deliveries } from './deliveries.tsx'
import { DeliveryPanel } from './delivery-panel.tsx'
import { Doing, type What } from './doing.tsx'
import { SendTest } from './send-test.tsx'
import { WebhookState } from './webhook-state.tsx'
import {
  eventName,
  hostIn,
  LOOK_AGAIN_MS,
  readWebhook,
  useDeliveryRow,
  type Webhook,
} from './webhooks.ts'
import { webhookWords } from './words.ts'

type DetailsProps = { id: string; deliveryId: string | null }

export function WebhookDetails({ id, deliveryId }: DetailsProps) {
  const { say } = useWords(webhookWords)
  const {
    data: webhook,
    error,
    refetch,
  } = useRead(['webhooks', id], () => readWebhook(id), { refetchInterval: LOOK_AGAIN_MS })
  if (webhook) return <Shown {...{ webhook, deliveryId }} />
  return (
    <Screen title={say('title')}>
      {error ? <Problem error={error} retry={refetch} /> : <Skeleton />}
    </Screen>
  )
}

function Shown({ webhook, deliveryId }: { webhook: Webhook; deliveryId: string | null }) {
  const words = useWords(webhookWords)
  const { say } = words
  const { close } = useDeliveryRow(webhook.id)
  const [what, setWhat] = useState<What | null>(null)
  const { endpoint, description, eventTypes, enabled } = webhook
  return (
    <Screen title={hostIn(endpoint)} lead={description} action={<SendTest webhook={webhook} />}>
      <section class="card webhook-card" aria-label={hostIn(endpoint)}>
        <p class="address">{endpoint}</p>
        <p>
          <WebhookState of={webhook} />
        </p>
        <p class="quiet">{eventTypes.map(type => eventName(words, type)).join(' · ')}</p>
        <div class="form-end">
          <OnOff webhook={webhook} />
          <Button kind="second" onClick={() => setWhat('edit')}>
            {say('edit')}
          </Button>
          <Button kind="second" onClick={() => setWhat('rotate')}>
            {say('rotate')}
          </Button>
          <Button
            kind="second"
            disabledReason={enabled ? null : say('offReason')}
            onClick={() => setWhat('replay')}
          >
            {say('replaySpan')}
          </Button>
          <Button kind="plain" onClick={() => setWhat('remove')}>
            {say('remove')}
          </Button>
        </div>
      </section>
      <Deliveries {...{ webhook }} />
      {deliveryId !== null && (
        <DeliveryPanel key={deliveryId} id={deliveryId} {...{ webhook }} onClose={close} />
      )}
      {what !== null && <Doing {...{ what, webhook }} onClose={() => setWhat(null)} />}
    </Screen>
  )
}

function OnOff({ webhook: { id, enabled } }: { webhook: Webhook }) {
  const { say } = useWords(webhookWords)
  const turn = async (isOn: boolean) => {
    await answered(api.updateWebhook({ params: { id }, body: { enabled: isOn } }))
    await changed('webhooks')
  }
  const toast = useToast()
  const { act, isBusy } = useAct()
  const press = async () => {
    await turn(!enabled)
    toast({ text: say(enabled ? 'turnedOff' : 'turnedOn'), undo: () => turn(enabled) })
  }
  return (
    <Button kind="second" isBusy={isBusy} onClick={() => act(press)}>
      {say(enabled ? 'turnOff' : 'turnOn')}
    </Button>
  )
}
