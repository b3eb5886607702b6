/** The form: who books, and what they were asked. Sent as a plain form where no script runs. */
import type { ComponentChildren, RefObject } from 'preact'
import { useSpeech } from '../words/speaking.ts'
import { describedBy, Field, Mistake } from './field.tsx'
import { fieldsOf, MOST_GUESTS, textOf } from './form-fields.ts'
import { valuesIn } from './form-values.ts'
import { Nearest } from './nearest.tsx'
import type { BookingPageProps, Choice, Mistakes, Refused, Values } from './page.ts'
import { channelName } from './places.ts'

export type DetailsProps = Pick<BookingPageProps, 'page' | 'password' | 'formToken'> & {
  choice: Choice
  values: Values
  mistakes: Mistakes
  refused: Refused | null
  /** Where the form leads without a script. */
  action: string
  isLive: boolean
  isBusy: boolean
  /** Whether the time is kept while the form is filled in. */
  isHeld: boolean
  /** Gets the focus when something is wrong. */
  problem: RefObject<HTMLDivElement | null>
  onBack: () => void
  onChannel: (values: Values) => void
  onSubmit: (values: Values) => void
}

export function Details(props: DetailsProps) {
  const { page, choice, values, mistakes, refused, isBusy } = props
  const { say } = useSpeech()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!isBusy) props.onSubmit(valuesIn(event.currentTarget as HTMLFormElement))
  }
  return (
    <section class="details" aria-labelledby="details-title">
      <Back {...props} />
      <h2 id="details-title" tabIndex={-1}>
        {say('yourDetails')}
      </h2>
      {/* What is required follows from what else is filled in, which markup cannot say. */}
      <form method="post" action={props.action} onSubmit={submit} noValidate>
        <Hidden {...{ choice, refused, password: props.password, formToken: props.formToken }} />
        <Problem {...props} />
        {!refused && <p class={props.isHeld ? 'quiet' : 'quiet placeholder'}>{say('held')}</p>}
        {refused && <Nearest refused={refused} />}
        <Channels {...props} />
        {fieldsOf(page, values).map(field => (
          <Field
            key={field.name}
            field={field}
            value={values[field.name]}
            mistake={mistakes[field.name]}
          />
        ))}
        {page.allowAddingGuests && <Guests {...props} />}
        {page.requireConsent && <Consent {...props} />}
        <p class="trap">
          <label>
            {say('leaveEmpty')}
            <input name="website" tabIndex={-1} autocomplete="off" />
          </label>
        </p>
        <div class="submit">
          <button class="button" type="submit" aria-disabled={isBusy}>
            {isBusy ? say('booking') : say('book')}
          </button>
          <p class="quiet">
            {say(page.confirmation === 'nobody' ? 'whatNext' : 'whatNextConfirm')}
          </p>
        </div>
      </form>
    </section>
  )
}

/** Gives the time back, where no script does so. */
function Back({ action, choice, password, onBack }: DetailsProps) {
  const { say } = useSpeech()
  const go = (event: SubmitEvent) => {
    event.preventDefault()
    onBack()
  }
  return (
    <form class="back" method="post" action={action} onSubmit={go}>
      <input type="hidden" name="do" value="release" />
      <Kept choice={choice} password={password} />
      <button class="link" type="submit">
        {say('changeTime')}
      </button>
    </form>
  )
}

type KeptProps = { choice: Choice; password: string | null }

function Kept({ choice: { holdToken }, password }: KeptProps) {
  return (
    <>
      {holdToken !== null && <input type="hidden" name="hold" value={holdToken} />}
      {password !== null && <input type="hidden" name="bookingPassword" value={password} />}
    </>
  )
}

type HiddenProps = KeptProps & { refused: Refused | null; formToken: string }

/** A time that is gone is not sent again: one of the nearest is. */
function Hidden({ choice, password, refused, formToken }: HiddenProps) {
  return (
    <>
      <input type="hidden" name="do" value="book" />
      <input type="hidden" name="formToken" value={formToken} />
      {!refused?.isTaken && <input type="hidden" name="slot" value={choice.start ?? ''} />}
      <Kept choice={choice} password={password} />
    </>
  )
}

function Problem({ mistakes, refused, problem }: DetailsProps) {
  const { count } = useSpeech()
  const wrong = Object.keys(mistakes).length
  const text = refused?.message ?? (wrong > 0 ? count('checkForm', wrong) : null)
  return (
    <div ref={problem} tabIndex={-1} role="alert" class={text === null ? undefined : 'notice bad'}>
      {text}
    </div>
  )
}

function Channels({ page, values, onChannel }: DetailsProps) {
  const speech = useSpeech()
  if (page.channels.length < 2) return null
  const chosen = textOf(values, 'channel') || page.channels[0]
  const change = (event: Event) => {
    const { form } = event.currentTarget as HTMLInputElement
    if (form) onChannel(valuesIn(form))
  }
  return (
    <fieldset class="segments">
      <legend>{speech.say('how')}</legend>
      {page.channels.map(channel => (
        <label key={channel}>
          <input
            type="radio"
            name="channel"
            value={channel}
            checked={channel === chosen}
            onChange={change}
          />
          <span>{channelName(speech, channel, page.customChannelName) ?? channel}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Guests({ values, mistakes }: DetailsProps) {
  const { say } = useSpeech()
  const text = [values.guests ?? ''].flat().join('\n')
  const mistake = mistakes.guests
  return (
    <details class="more" open={text !== '' || mistake !== undefined}>
      <summary>{say('addGuests')}</summary>
      <div class="field">
        <label for="guests">{say('guests')}</label>
        <textarea
          class="input"
          id="guests"
          name="guests"
          rows={2}
          defaultValue={text}
          aria-invalid={mistake !== undefined}
          aria-describedby={describedBy('guests', { hint: 'guests', mistake })}
        />
        <p class="hint" id="guests-hint">
          {say('guestsHint', { n: MOST_GUESTS })}
        </p>
        <Mistake name="guests" mistake={mistake} />
      </div>
    </details>
  )
}

function Consent({ page, values, mistakes }: DetailsProps) {
  const { say } = useSpeech()
  const mistake = mistakes.consent
  const link: ComponentChildren = page.company.privacyPolicyUrl && (
    <a href={page.company.privacyPolicyUrl} target="_blank" rel="noopener">
      {say('privacyPolicy')}
    </a>
  )
  return (
    <div class="field">
      <label class="check">
        <input
          type="checkbox"
          id="consent"
          name="consent"
          value="true"
          defaultChecked={textOf(values, 'consent') !== ''}
          required
          aria-invalid={mistake !== undefined}
          aria-describedby={describedBy('consent', { mistake })}
        />
        <span>
          {say('consent')} {link}
        </span>
      </label>
      <Mistake name="consent" mistake={mistake} />
    </div>
  )
}
