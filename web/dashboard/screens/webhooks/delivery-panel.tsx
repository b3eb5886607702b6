/** One event on its way to one endpoint: what is sent, and every attempt. */
import { useState } from 'preact/hooks'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { CopyButton } from '../../parts/copy-button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Problem, useProblemText } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/table.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { changed, useRead } from '../../reads.ts'
import { useWhen } from '../../when.ts'
import { DeliveryState } from './deliveries.tsx'
import { eventName, readDelivery } from './webhooks.ts'
import { webhookWords } from './words.ts'

type PanelProps = { id: string; onClose: () => void }
type Delivery = Awaited<ReturnType<typeof readDelivery>>

const LOOK_AGAIN_MS = 3_000

export function DeliveryPanel({ id, onClose }: PanelProps) {
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
      {delivery && <Shown delivery={delivery} />}
    </Dialog>
  )
}

function Shown({ delivery }: { delivery: Delivery }) {
  const { say } = useWords(webhookWords)
  const { stamp } = useWhen()
  const { id, eventId, eventType, eventCreatedAt } = delivery
  const body = JSON.stringify(delivery.body, null, 2)
  return (
    <>
      <dl class="facts">
        <dt>{say('status')}</dt>
        <dd>
          <DeliveryState of={delivery} />
        </dd>
        <dt>{say('event')}</dt>
        <dd>
          <code>{eventType}</code>, {stamp(eventCreatedAt)}
        </dd>
        <dt>{say('eventId')}</dt>
        <dd>
          <code>{eventId}</code>
        </dd>
      </dl>
      <Replay id={id} />
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

function Replay({ id }: { id: string }) {
  const { say } = useWords(webhookWords)
  const problemText = useProblemText()
  const toast = useToast()
  const [problem, setProblem] = useState<string | null>(null)
  const replay = async () => {
    setProblem(null)
    await answered(api.replayWebhookDelivery({ params: { id } }))
      .then(() => toast({ text: say('replayedOne') }))
      .catch(error => setProblem(problemText(error)))
    await changed('webhooks')
  }
  return (
    <div class="form">
      {problem !== null && (
        <p class="notice bad" role="alert">
          {problem}
        </p>
      )}
      <div class="form-end">
        <Button onClick={replay}>{say('replayOne')}</Button>
      </div>
    </div>
  )
}

function Attempts({ of: { attempts } }: { of: Delivery }) {
  const { say, number } = useWords(webhookWords)
  const { stamp } = useWhen()
  return (
    <section class="text" aria-labelledby="attempts">
      <h3 id="attempts">{say('attempts')}</h3>
      {attempts.length === 0 && <p class="quiet">{say('noAttempt')}</p>}
      <ol class="attempts">
        {attempts.toReversed().map(attempt => (
          <li key={attempt.number}>
            <p>
              <strong>{say('attempt', { n: attempt.number })}</strong> · {stamp(attempt.at)} ·{' '}
              {say('tookMs', { n: number(attempt.durationMs) })}
            </p>
            <p class={attempt.error === null ? 'quiet' : 'mistake'}>
              {attempt.error ?? attempt.status}
            </p>
            {attempt.answer && <code class="code">{attempt.answer}</code>}
          </li>
        ))}
      </ol>
    </section>
  )
}
