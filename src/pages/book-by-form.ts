/** Holding and booking with plain forms, where no script runs. */
import { addressOf, withChanges } from '../../web/booking/address.ts'
import { afterBooking, type Booked } from '../../web/booking/after-booking.ts'
import { textOf } from '../../web/booking/form-fields.ts'
import { judgeForm, mistakesOf } from '../../web/booking/judge-form.ts'
import { dateOf } from '../../web/booking/month-grid.ts'
import { nearestQuery } from '../../web/booking/nearest-starts.ts'
import type { BookingPageProps } from '../../web/booking/page.ts'
import { refusalOf } from '../../web/booking/refusals.ts'
import { sendBooking } from '../../web/booking/send-booking.ts'
import type { Hold } from '../../web/client/client.ts'
import { speechOf } from '../../web/words/speech.ts'
import type { FormValues, PageRequest } from '../runtime/http/pages.ts'
import { startIn } from './in-zone.ts'
import { type Failure, NOTHING_CHOSEN, nearestTo } from './nearest-to.ts'
import type { Opened } from './opened.ts'

type Sent = PageRequest & { form: FormValues }
type Done = { redirect: string } | BookingPageProps

/** A time that cannot be held but may be free is gone on with: booking decides. */
export async function holdByForm({ form }: Sent, { ask, props }: Opened): Promise<Done> {
  const { path, apiPath, query, choice, password } = props
  const start = startIn(textOf(form, 'slot'), props.month.zone)
  if (start === null) return props
  const answer = await ask<Hold>('POST', `${apiPath}/hold`, {
    start,
    duration: choice.durationMin,
    hostIds: choice.hostId === null ? [] : [choice.hostId],
    bookingPassword: password,
  })
  if (!answer.isOk) {
    const why = refusalOf(speechIn(props), { ...answer, host: props.page.hostName })
    if (why.isTaken) return { ...props, notices: [why.message] }
  }
  const hold = answer.isOk ? answer.body.holdToken : null
  return { redirect: addressOf(path, withChanges(query, { slot: start, hold, month: null })) }
}

/** Back to the times: the held one is free again. */
export async function releaseByForm({ form }: Sent, { ask, props }: Opened): Promise<Done> {
  const { path, apiPath, query } = props
  const hold = textOf(form, 'hold')
  if (hold !== '') await ask('DELETE', `${apiPath}/hold/${encodeURIComponent(hold)}`)
  return { redirect: addressOf(path, withChanges(query, { slot: null, hold: null })) }
}

export async function bookByForm({ form }: Sent, opened: Opened): Promise<Done> {
  const { ask } = opened
  const holdToken = textOf(form, 'hold') || null
  const { page, apiPath, path, query, month } = opened.props
  const start = startIn(textOf(form, 'slot'), month.zone)
  const choice = { ...opened.props.choice, start: start ?? opened.props.choice.start }
  const props = { ...opened.props, values: form, choice: { ...choice, holdToken } }
  const speech = speechIn(props)
  if (textOf(form, 'website') !== '') {
    return { ...props, refused: { message: speech.say('isRobot'), nearest: [], isTaken: false } }
  }
  const mistakes = judgeForm(page, form, speech)
  if (start === null) return refuse(opened, { ...props, mistakes }, NOTHING_CHOSEN)
  if (Object.keys(mistakes).length > 0) return { ...props, mistakes }
  const book = (body: object, key: string) => ask<Booked>('POST', `${apiPath}/booking`, body, key)
  const token = textOf(form, 'formToken').slice(0, 100) || props.formToken
  const answer = await sendBooking(book, token, filledIn(props))
  if (answer.isOk) return { redirect: afterBooking(answer.body, path, query).address }
  return refuse(opened, props, answer)
}

/** The form again with all that was typed, and the nearest times where the wished one is gone. */
async function refuse(
  { ask }: Opened,
  props: BookingPageProps,
  answer: Failure,
): Promise<BookingPageProps> {
  const { page, apiPath, choice, month, password, values } = props
  const why = refusalOf(speechIn(props), { ...answer, host: page.hostName })
  const start = choice.start ?? ''
  const asked = nearestQuery({ choice, password, zone: month.zone, today: month.today })
  const isWished = why.isTaken && start !== ''
  const nearest = isWished ? await nearestTo(start, { ask, apiPath }, asked) : []
  return {
    ...props,
    choice: { ...choice, date: start === '' ? choice.date : dateOf(start) },
    mistakes: { ...props.mistakes, ...mistakesOf(page, values, answer.error.errors ?? []) },
    refused: { ...why, nearest },
  }
}

const filledIn = ({ page, choice, values, query, ...of }: BookingPageProps) => {
  const { password, month, locale } = of
  return { page, choice, values, query, password, zone: month.zone, language: locale.tag }
}

const speechIn = ({ locale, words }: BookingPageProps) => speechOf(locale, words)
