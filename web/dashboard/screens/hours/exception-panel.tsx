/** What is so on a date, or on several: closed, other hours, or as every week. */
import type { Availability } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { FormBox, TextField } from '../../parts/fields.tsx'
import { type Form, useForm } from '../../parts/use-form.ts'
import { useWhen } from '../../when.ts'
import { changedBy, type ExceptionValues, KINDS, mistakeOf, valuesOf } from './exception-values.ts'
import { exceptionWords } from './exception-words.ts'
import { statesOf } from './exceptions.ts'
import { OwnHours } from './own-hours.tsx'
import { useSavingExceptions } from './use-saving.ts'
import { datesOf, type Span, spanFrom } from './year.ts'

type PanelProps = { of: Availability; span: Span; onClose: () => void }

export function ExceptionPanel({ of, span, onClose }: PanelProps) {
  const { say } = useWords(exceptionWords)
  const { longDayOfYear } = useWhen()
  const save = useSavingExceptions(of)
  const form = useForm({
    initial: valuesOf(of.availabilityExceptions, span),
    judge: values => {
      const wrong = mistakeOf(values)
      return wrong === null ? {} : { [wrong]: say(`${wrong}Wrong`) }
    },
    submit: async values => {
      await save(there => changedBy(there, values), say('saved'))
      onClose()
    },
  })
  // The dates that are chosen by now.
  const { first, last } = spanFrom(form.values.first, form.values.last) ?? span
  const title =
    first === last
      ? longDayOfYear(first)
      : say('fromTo', { first: longDayOfYear(first), last: longDayOfYear(last) })
  const states = statesOf(of.availabilityExceptions, { first, last })
  const kinds = new Set(
    datesOf({ first, last }).map(date => JSON.stringify(states.get(date) ?? null)),
  )
  return (
    <Dialog isPanel {...{ title, onClose }}>
      {kinds.size > 1 && <p class="notice">{say('differ')}</p>}
      <FormBox {...{ form }} action={say('save')}>
        <div class="form-row">
          <TextField {...{ form }} name="first" label={say('first')} type="date" />
          <TextField {...{ form }} name="last" label={say('last')} type="date" />
        </div>
        <KindField form={form} />
        {form.values.kind === 'hours' && <OwnHours form={form} />}
        {form.values.kind !== 'weekly' && (
          <>
            <TextField
              {...{ form }}
              name="title"
              label={say('reason')}
              hint={say('reasonHint')}
              isOptional
            />
            <TextField {...{ form }} name="note" label={say('note')} isArea isOptional />
          </>
        )}
      </FormBox>
    </Dialog>
  )
}

function KindField({ form }: { form: Form<ExceptionValues> }) {
  const { say } = useWords(exceptionWords)
  return (
    <fieldset class="segments">
      <legend>{say('kind')}</legend>
      {KINDS.map(kind => (
        <label key={kind}>
          <input
            type="radio"
            name="kind"
            checked={form.values.kind === kind}
            onChange={() => form.set('kind', kind)}
          />
          <span>{say(kind)}</span>
        </label>
      ))}
    </fieldset>
  )
}
