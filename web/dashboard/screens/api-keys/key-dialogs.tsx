/** Making, rotating and ending a key. What is made is shown this once. */
import { useState } from 'preact/hooks'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { CopyButton } from '../../parts/copy-button.tsx'
import { Confirm, Dialog } from '../../parts/dialog.tsx'
import { FormBox, NumberField, SelectField, TextField } from '../../parts/fields.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useForm } from '../../parts/use-form.ts'
import { changed } from '../../reads.ts'
import { useWhen } from '../../when.ts'
import { type ApiKey, endOf } from './keys.ts'
import { keyWords } from './words.ts'

type Made = { key: string; oldEndsAt: string | null }
type CloseProps = { onClose: () => void }

const MOST_DAYS = 90

const areDays = (days: number | null): days is number =>
  days !== null && Number.isInteger(days) && days >= 1 && days <= MOST_DAYS

export function CreateKey({ onClose }: CloseProps) {
  const { say } = useWords(keyWords)
  const [made, setMade] = useState<Made | null>(null)
  const form = useForm({
    initial: { name: '', days: MOST_DAYS as number | null },
    judge: ({ days }) => (areDays(days) ? {} : { days: say('daysWrong') }),
    fieldOf: { expiresInDays: 'days' },
    submit: async ({ name, days }) => {
      const body = { expiresInDays: days ?? MOST_DAYS, ...(name.trim() && { name: name.trim() }) }
      const { key } = await answered(api.createApiKey({ body }))
      setMade({ key, oldEndsAt: null })
      await changed('api-keys')
    },
  })
  if (made) return <NewKey {...{ made, onClose }} />
  return (
    <Dialog title={say('create')} onClose={onClose}>
      <FormBox form={form} action={say('create')}>
        <TextField
          {...{ form }}
          name="name"
          label={say('name')}
          hint={say('nameHint')}
          isOptional
        />
        <NumberField
          {...{ form }}
          name="days"
          label={say('days')}
          hint={say('daysHint')}
          min={1}
          max={MOST_DAYS}
        />
      </FormBox>
    </Dialog>
  )
}

const OVERLAPS_HOURS = [24, 1, 72, 168] as const

export function RotateKey({ of: key, onClose }: CloseProps & { of: ApiKey }) {
  const { say, count } = useWords(keyWords)
  const [made, setMade] = useState<Made | null>(null)
  const form = useForm({
    initial: { days: MOST_DAYS as number | null, hours: '24' },
    judge: ({ days }) => (areDays(days) ? {} : { days: say('daysWrong') }),
    fieldOf: { expiresInDays: 'days', overlapHours: 'hours' },
    submit: async ({ days, hours }) => {
      const body = { expiresInDays: days ?? MOST_DAYS, overlapHours: Number(hours) }
      const rotated = await answered(api.rotateApiKey({ params: { id: key.id }, body }))
      setMade({ key: rotated.key, oldEndsAt: rotated.replaces.expiresAt })
      await changed('api-keys')
    },
  })
  if (made) return <NewKey {...{ made, onClose }} />
  const hours = OVERLAPS_HOURS.map(n => ({ value: String(n), text: count('overlapHours', n) }))
  return (
    <Dialog title={say('rotateTitle', { name: key.name ?? say('noName') })} onClose={onClose}>
      <FormBox form={form} action={say('rotate')}>
        <p>{say('rotateText')}</p>
        <SelectField
          {...{ form }}
          name="hours"
          label={say('overlap')}
          choices={[...hours, { value: '0', text: say('overlapNone') }]}
        />
        <NumberField
          {...{ form }}
          name="days"
          label={say('days')}
          hint={say('daysHint')}
          min={1}
          max={MOST_DAYS}
        />
      </FormBox>
    </Dialog>
  )
}

export function DeactivateKey({ of: key, onClose }: CloseProps & { of: ApiKey }) {
  const { say } = useWords(keyWords)
  const toast = useToast()
  const name = key.name ?? say('noName')
  const deactivate = async () => {
    await answered(api.deactivateApiKey({ params: { id: key.id } }))
    await changed('api-keys')
    toast({ text: say('deactivatedNow', { name }) })
  }
  return (
    <Confirm
      title={say('deactivateTitle', { name })}
      typed={key.name ?? endOf(key)}
      action={say('deactivate')}
      onConfirm={deactivate}
      onClose={onClose}
    >
      <p>{say('deactivateText')}</p>
    </Confirm>
  )
}

const firstCall = (key: string): string =>
  `curl -sS ${location.origin}/v4/user/me -H "Authorization: Bearer ${key}"`

function NewKey({ made, onClose }: CloseProps & { made: Made }) {
  const { say } = useWords(keyWords)
  const { stamp } = useWhen()
  const { key, oldEndsAt } = made
  return (
    <Dialog title={say('madeTitle')} onClose={onClose} isOnce>
      <div class="text">
        <p>{say('madeText')}</p>
        {oldEndsAt !== null && <p>{say('oldEnds', { when: stamp(oldEndsAt) })}</p>}
        <div class="copy-line">
          <code class="code">{key}</code>
          <CopyButton text={key} />
        </div>
        <p class="quiet">{say('tryIt')}</p>
        <code class="code">{firstCall(key)}</code>
        <Button onClick={onClose}>{say('done')}</Button>
      </div>
    </Dialog>
  )
}
