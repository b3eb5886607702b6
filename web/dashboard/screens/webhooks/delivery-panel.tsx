/** One event on its way to one endpoint: what is sent, and every attempt. */
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { CopyButton } from '../../parts/copy-button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/table.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useAct } from '../../parts/use-act.ts'
import { changed, useRead } from '../../reads.ts'
import { useWhen } from '../../when.ts'
import { DeliveryState } from './deliveries.tsx'
import { eventName, LOOK_AGAIN_MS, legible, readDelivery, type Webhook } from './webhooks.ts'
import { webhookWords } from './words.ts'

type PanelProps = { id: string; webhook: Webhook; onClose: () => void }
type Delivery = Awaited<ReturnType<typeof readDelivery>>

export function DeliveryPanel({ id, webhook, onClose }: PanelProps) {
  const words = useWords(webhookWords)
  const { say } = words
  const {
    data: delivery,
    error,
    refetch,
  } = useRead(['webhooks', 'delivery', id], () => readDelivery(id), {
    refetchInterval: LOOK_AGAIN_MS,
  })
  const event = delivery ? eventName(words, delivery.eventType) : '…'
  return (
    <Dialog isPanel title={say('delivery', { event })} onClose={onClose}>
      {error && !delivery && <Problem error={error} retry={refetch} />}
      {!delivery && !error && <Skeleton />}
      {delivery && <Shown {...{ delivery, webhook }} />}
    </Dialog>
  )
}

function Shown({ delivery, webhook }: { delivery: Delivery; webhook: Webhook }) {
  const { say } = useWords(webhookWords)
  const { stampSec } = useWhen()
  const { id, eventId, eventType, eventCreatedAt } = delivery
  const body = JSON.stringify(delivery.body, null, 2)
  return (
    <>
      <dl class="facts">
        <dt>{say('status')}</dt>
        <dd>
          <DeliveryState of={delivery} {...{ webhook }} />
        </dd>
        <dt>{say('event')}</dt>
        <dd>
          <code>{eventType}</code>, {stampSec(eventCreatedAt)}
        </dd>
        <dt>{say('eventId')}</dt>
        <dd>
          <code>{eventId}</code>
        </dd>
      </dl>
      <Replay {...{ id, webhook }} />
      <Attempts of={delivery} />
      <section class="text" aria-labelledby="body">
        <div class="title-line">
          <h3 id="body">{say('body')}</h3>
          <CopyButton text={body} />
        </div>
        <p class="hint">{say('bodyHint')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard */}
        <pre class="code body" tabIndex={0}>
          {body}
        </pre>
      </section>
    </>
  )
}

function Replay({ id, webhook }: Pick<PanelProps, 'id' | 'webhook'>) {
  const { say } = useWords(webhookWords)
  const toast = useToast()
  const { act, isBusy } = useAct()
  const replay = async () => {
    await answered(api.replayWebhookDelivery({ params: { id } }))
    await changed('webhooks')
    toast({ text: say('replayedOne') })
  }
  return (
    <div class="form-end">
      <Button
        isBusy={isBusy}
        disabledReason={webhook.enabled ? null : say('offReason')}
        onClick={() => act(replay)}
      >
        {say('replayOne')}
      </Button>
    </div>
  )
}

function Attempts({ of: { attempts } }: { of: Delivery }) {
  const { say, number } = useWords(webhookWords)
  const { stampSec } = useWhen()
  return (
    <section class="text" aria-labelledby="attempts">
      <h3 id="attempts">{say('attempts')}</h3>
      {attempts.length === 0 && <p class="quiet">{say('noAttempt')}</p>}
      <ol class="attempts">
        {attempts.toReversed().map(attempt => (
          <li key={attempt.number}>
            <p>
              <strong>{say('attempt', { n: attempt.number })}</strong>
              {` · ${stampSec(attempt.at)} · ${say('tookMs', { n: number(attempt.durationMs) })}`}
            </p>
            <p class={attempt.error === null ? 'quiet' : 'mistake'} lang="en">
              {attempt.error ?? attempt.status}
            </p>
            {attempt.answer && <code class="code">{legible(attempt.answer)}</code>}
          </li>
        ))}
      </ol>
    </section>
  )
}
