/** What can be done with an endpoint, each in a dialog. */

import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { nowMs } from '../../../ui/clock.ts'
import { answered, api } from '../../api.ts'
import { changesOf, isEmpty } from '../../changes-of.ts'
import { useWords } from '../../languages.ts'
import { Confirm, Dialog } from '../../parts/dialog.tsx'
import { FormBox, TextField } from '../../parts/fields.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useForm } from '../../parts/use-form.ts'
import { paths } from '../../paths.ts'
import { changed } from '../../reads.ts'
import { useWhen } from '../../when.ts'
import { NewSecret } from './new-secret.tsx'
import { useWebhookForm, WebhookFields } from './webhook-form.tsx'
import { hostIn, type Webhook } from './webhooks.ts'
import { webhookWords } from './words.ts'

export type What = 'edit' | 'rotate' | 'replay' | 'remove'

type DoingProps = { what: What; webhook: Webhook; onClose: () => void }

export function Doing({ what, ...props }: DoingProps) {
  const Chosen = { edit: Edit, rotate: Rotate, replay: ReplaySpan, remove: Remove }[what]
  return <Chosen {...props} />
}

type OneProps = Omit<DoingProps, 'what'>

type Endpoint = Pick<Webhook, 'endpoint' | 'description' | 'eventTypes'>

function Edit({ webhook, onClose }: OneProps) {
  const { say } = useWords(webhookWords)
  const toast = useToast()
  const { id, endpoint, description, eventTypes } = webhook
  const before = { endpoint, description, eventTypes }
  const write = async (from: Endpoint, to: Endpoint) => {
    const body: object = changesOf(from, to)
    await answered(api.updateWebhook({ params: { id }, body }))
    await changed('webhooks')
  }
  const form = useWebhookForm(before, async values => {
    const isSameChoice = eventTypes.toSorted().join() === values.eventTypes.toSorted().join()
    const after = isSameChoice ? { ...values, eventTypes } : values
    if (isEmpty(changesOf(before, after))) return onClose()
    await write(before, after)
    toast({ text: say('saved'), undo: () => write(after, before) })
    onClose()
  })
  return (
    <Dialog title={say('edit')} onClose={onClose}>
      <FormBox form={form} action={say('save')}>
        <WebhookFields form={form} />
      </FormBox>
    </Dialog>
  )
}

function Rotate({ webhook: { id }, onClose }: OneProps) {
  const { say } = useWords(webhookWords)
  const { stamp } = useWhen()
  const [made, setMade] = useState<{ secret: string; olderSecretUntil: string | null } | null>(null)
  const form = useForm({
    initial: {},
    submit: async () => {
      setMade(await answered(api.rotateWebhookSecret({ params: { id } })))
      await changed('webhooks')
    },
  })
  if (made) {
    const until = made.olderSecretUntil
    const more = until === null ? {} : { more: say('olderUntil', { when: stamp(until) }) }
    return <NewSecret secret={made.secret} {...more} onClose={onClose} />
  }
  return (
    <Dialog title={say('rotate')} onClose={onClose}>
      <FormBox form={form} action={say('rotate')}>
        <p>{say('rotateText')}</p>
      </FormBox>
    </Dialog>
  )
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** On this browser's clock, as a field has it: `2026-12-07T09:00`. */
const wallOf = (ms: number): string =>
  new Date(ms - new Date(ms).getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 16)

/** What happens in the present minute is within the span that is offered. */
function ReplaySpan({ webhook: { id }, onClose }: OneProps) {
  const { say, count } = useWords(webhookWords)
  const toast = useToast()
  const form = useForm({
    initial: { from: wallOf(nowMs() - HOUR_MS), to: wallOf(nowMs() + MINUTE_MS) },
    judge: ({ from, to }) => ({
      ...(!from && { from: say('momentWrong') }),
      ...(!to ? { to: say('momentWrong') } : to <= from && { to: say('orderWrong') }),
    }),
    submit: async ({ from, to }) => {
      const body = { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
      const { deliveries } = await answered(api.replayWebhook({ params: { id }, body }))
      await changed('webhooks')
      toast({ text: count('replayed', deliveries) })
      onClose()
    },
  })
  return (
    <Dialog title={say('replaySpan')} onClose={onClose}>
      <FormBox form={form} action={say('replay')}>
        <p>{say('replayText')}</p>
        <div class="form-row">
          <TextField {...{ form }} name="from" type="datetime-local" label={say('from')} />
          <TextField {...{ form }} name="to" type="datetime-local" label={say('to')} />
        </div>
      </FormBox>
    </Dialog>
  )
}

function Remove({ webhook: { id, endpoint }, onClose }: OneProps) {
  const { say } = useWords(webhookWords)
  const { route } = useLocation()
  const toast = useToast()
  const remove = async () => {
    await answered(api.deleteWebhook({ params: { id } }))
    route(paths.webhooks)
    await changed('webhooks')
    toast({ text: say('removed') })
  }
  return (
    <Confirm
      title={say('removeTitle')}
      typed={hostIn(endpoint)}
      action={say('remove')}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{say('removeText')}</p>
    </Confirm>
  )
}
