/** What can be done with an endpoint, each in a dialog. */

import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { nowMs } from '../../../ui/clock.ts'
import { answered, api } from '../../api.ts'
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

function Edit({ webhook, onClose }: OneProps) {
  const { say } = useWords(webhookWords)
  const toast = useToast()
  const { id, endpoint, description, eventTypes } = webhook
  const before = { endpoint, description, eventTypes }
  const write = async (body: object) => {
    await answered(api.updateWebhook({ params: { id }, body }))
    await changed('webhooks')
  }
  const form = useWebhookForm(before, async body => {
    await write(body)
    toast({ text: say('saved'), undo: () => write(before) })
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

/** Of this browser's clock on the wall → what an input of that kind takes. */
function wallOf(ms: number): { date: string; time: string } {
  const local = new Date(ms - new Date(ms).getTimezoneOffset() * 60_000).toISOString()
  return { date: local.slice(0, 10), time: local.slice(11, 16) }
}

const HOUR_MS = 3_600_000

function ReplaySpan({ webhook: { id }, onClose }: OneProps) {
  const { say, count } = useWords(webhookWords)
  const toast = useToast()
  const [from, to] = [wallOf(nowMs() - HOUR_MS), wallOf(nowMs())]
  const form = useForm({
    initial: { fromDate: from.date, from: from.time, toDate: to.date, to: to.time },
    submit: async values => {
      const moment = (date: string, time: string) => new Date(`${date}T${time}`).toISOString()
      const span = {
        from: moment(values.fromDate, values.from),
        to: moment(values.toDate, values.to),
      }
      const { deliveries } = await answered(api.replayWebhook({ params: { id }, body: span }))
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
          <TextField
            {...{ form }}
            name="fromDate"
            type="date"
            label={`${say('from')}: ${say('date')}`}
          />
          <TextField
            {...{ form }}
            name="from"
            type="time"
            label={`${say('from')}: ${say('time')}`}
          />
        </div>
        <div class="form-row">
          <TextField
            {...{ form }}
            name="toDate"
            type="date"
            label={`${say('to')}: ${say('date')}`}
          />
          <TextField {...{ form }} name="to" type="time" label={`${say('to')}: ${say('time')}`} />
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
