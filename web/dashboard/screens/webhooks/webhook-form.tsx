/** The fields of an endpoint, new or known. */
import { useWords } from '../../languages.ts'
import { TextField } from '../../parts/fields.tsx'
import { type Form, useForm } from '../../parts/use-form.ts'
import { EVENT_TYPES, type EventType, eventName } from './webhooks.ts'
import { webhookWords } from './words.ts'

export type WebhookValues = { endpoint: string; description: string; eventTypes: string[] }

export function useWebhookForm(
  initial: WebhookValues,
  submit: (values: WebhookValues & { eventTypes: EventType[] }) => Promise<unknown>,
): Form<WebhookValues> {
  const { say } = useWords(webhookWords)
  return useForm({
    initial,
    judge: ({ endpoint, eventTypes }) => ({
      ...(!URL.canParse(endpoint) && { endpoint: say('endpointWrong') }),
      ...(eventTypes.length === 0 && { eventTypes: say('eventsWrong') }),
    }),
    submit: ({ endpoint, description, eventTypes }) =>
      submit({
        endpoint: endpoint.trim(),
        description: description.trim(),
        eventTypes: eventTypes as EventType[],
      }),
  })
}

export function WebhookFields({ form }: { form: Form<WebhookValues> }) {
  const words = useWords(webhookWords)
  const { say } = words
  const { eventTypes } = form.values
  const mistake = form.mistakes.eventTypes
  // What an API client chose and does not happen here yet stays chosen.
  const offered = [...new Set([...EVENT_TYPES, ...eventTypes])]
  const toggle = (type: string, isChosen: boolean) =>
    form.set(
      'eventTypes',
      offered.filter(one => (one === type ? isChosen : eventTypes.includes(one))),
    )
  return (
    <>
      <TextField
        {...{ form }}
        name="endpoint"
        type="url"
        label={say('endpoint')}
        hint={say('endpointHint')}
        autocomplete="off"
      />
      <TextField {...{ form }} name="description" label={say('description')} isOptional />
      <fieldset class="field" aria-describedby={mistake && 'event-types-mistake'}>
        <legend>{say('events')}</legend>
        <div class="event-types">
          {offered.map(type => (
            <label key={type} class="check">
              <input
                type="checkbox"
                checked={eventTypes.includes(type)}
                aria-invalid={mistake !== undefined}
                onChange={event => toggle(type, event.currentTarget.checked)}
              />
              <span class="two-lines">
                {eventName(words, type)}
                <code class="quiet">{type}</code>
              </span>
            </label>
          ))}
        </div>
        {mistake !== undefined && (
          <p id="event-types-mistake" class="mistake">
            {mistake}
          </p>
        )}
      </fieldset>
    </>
  )
}
