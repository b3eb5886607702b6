/** The fields of a page's form: what is asked, in order, and under which names. Pure. */
import type { PublicPage } from '../client/client.ts'
import type { TextKey } from '../words/words.ts'
import type { Values } from './page.ts'

type Question = PublicPage['questions'][number]

export type Field = {
  /** The name of the control, and how the API calls it in what it refuses. */
  name: string
  apiName: string
  type: Question['type']
  /** Ours are named in every language; those of the page are as its owner wrote them. */
  label: TextKey | { text: string }
  hint?: TextKey
  placeholder?: string
  autocomplete?: string
  isRequired: boolean
  /** Another field does as well, so a browser by itself must not insist on this one. */
  isEither?: boolean
  options?: readonly { value: string; label: string }[]
}

export const MOST_GUESTS = 5

/** Ways to meet for which the host calls a number. */
const BY_NUMBER: readonly string[] = ['phone', 'whatsapp']
export const isByNumber = (channel: string): boolean => BY_NUMBER.includes(channel)
const IN_PERSON: readonly string[] = ['local', 'resource']

export const textOf = (values: Values, name: string): string => {
  const value = values[name]
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim()
}

export const channelIn = (page: PublicPage, values: Values): string =>
  page.channels.find(one => one === textOf(values, 'channel')) ?? page.channels[0] ?? ''

export const isPhoneOnly = (page: PublicPage, values: Values): boolean =>
  page.allowPhoneOnlyBooking && textOf(values, 'email') === '' && textOf(values, 'phone') !== ''

/** Name, email, phone, the questions, a note. */
export function fieldsOf(page: PublicPage, values: Values): Field[] {
  const isCalled = isByNumber(channelIn(page, values))
  const mayBeCalled = page.channels.some(isByNumber)
  const emailNeeded = !isPhoneOnly(page, values)
  const fields: Field[] = [
    {
      name: 'fullname',
      apiName: 'attendee.fullname',
      type: 'text',
      label: 'name',
      autocomplete: 'name',
      isRequired: true,
    },
    {
      name: 'email',
      apiName: 'attendee.email',
      type: 'email',
      label: 'email',
      autocomplete: 'email',
      isRequired: emailNeeded,
      isEither: page.allowPhoneOnlyBooking,
    },
  ]
  if (mayBeCalled || page.allowPhoneOnlyBooking) {
    fields.push({
      name: 'phone',
      apiName: 'attendee.phone',
      type: 'phone',
      label: 'phone',
      hint: 'phoneHint',
      autocomplete: 'tel',
      isRequired: isCalled,
    })
  }
  if (page.locations.length > 1 && IN_PERSON.includes(channelIn(page, values))) {
    fields.push({
      name: 'location',
      apiName: 'location',
      type: 'select',
      label: 'location',
      isRequired: true,
      options: page.locations.map(({ id, name, address }) => ({
        value: id,
        label: [name, address].filter(text => text !== '').join(', '),
      })),
    })
  }
  return [...fields, ...page.questions.map(questionField), ...noteField(page)]
}

const questionField = (question: Question): Field => ({
  name: `answer-${question.id}`,
  apiName: `attendee.notes.${question.id}`,
  type: question.type,
  label: { text: question.label },
  placeholder: question.placeholder,
  isRequired: question.required,
  options: question.options.map(option => ({ value: option, label: option })),
})

/** Whoever asks questions of their own has room for what is to be known. */
const noteField = ({ questions }: PublicPage): Field[] =>
  questions.length > 0
    ? []
    : [
        {
          name: 'note',
          apiName: 'attendee.notes.note',
          type: 'textarea',
          label: 'note',
          isRequired: false,
        },
      ]
