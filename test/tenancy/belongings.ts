/** One of everything that a company can have, made over the API. */
import { GUEST, monday } from '../desk.ts'
import type { Answer, CallOptions, Harness } from '../harness.ts'

/** What a request can name. */
export type Belongings = {
  key: string
  userId: string
  /** No meeting type stands on it. */
  availabilityId: string
  meetingTypeId: string
  templateId: string
  /** Monday at nine. */
  appointmentId: string
  attendeeId: string
  /** Two appointments: Monday at four, and a week later. */
  seriesId: string
  secret: string
  /** Holds Monday at ten. */
  holdToken: string
  keyId: string
  /** Not used yet. */
  linkId: string
  linkToken: string
  userSlug: string
  typeSlug: string
}

let made = 0

/** All of a new user; `key` is the company's. The user is in an appointment at this moment. */
export async function belongingsOf(h: Harness, key: string): Promise<Belongings> {
  made += 1
  const number = made
  const post = async (path: string, body: object, options: CallOptions = {}): Promise<Answer> => {
    const answer = await h.call('POST', path, { key, body, ...options })
    if (answer.status !== 201) throw new Error(`${path} ${JSON.stringify(answer.body)}`)
    return answer
  }
  const person = { givenName: 'Ada', familyName: 'Byron', timezone: 'Europe/Berlin' }
  const { body: user } = await post('/v4/user', { ...person, email: `user${number}@example.com` })
  const { userId } = user
  const as = { user: userId }
  const meetingInfo = { name: 'Type', description: '', duration: 30, channel: 'phone' }
  const slug = `type-${number}`
  // Whatever the company says, nobody has to confirm.
  const meetingOptions = { doubleOptIn: 'disabled', requireHostConfirmation: 'disabled' }
  const { body: type } = await post('/v4/meeting-type', { meetingInfo, meetingOptions, slug }, as)
  const meetingTypeId = type.id
  const book = async (start: string, more: object = {}) =>
    (await post('/v4/booking', { meetingTypeId, start, attendee: GUEST, ...more })).body
  await book(new Date(h.clock.now()).toISOString())
  const booked = await book(monday('09:00'))
  const series = await book(monday('16:00'), { recurrence: { rrule: 'FREQ=WEEKLY;COUNT=2' } })
  const { body: link } = await post(`/v4/one-time-booking-link/create/${meetingTypeId}`, {}, as)
  const whole = await h.call('GET', `/v4/appointment/${booked.id}`, { key })
  return {
    key,
    userId,
    availabilityId: (await post('/availability', { name: 'Spare', schedule: {} }, as)).body.id,
    meetingTypeId,
    templateId: (await post('/v4/meeting-type-template/create', { meetingInfo }, as)).body.id,
    appointmentId: booked.id,
    attendeeId: whole.body.attendeeIds[0],
    seriesId: series.seriesId,
    secret: booked.secret,
    holdToken: (await post('/v4/booking/hold', { meetingTypeId, start: monday('10:00') })).body
      .holdToken,
    keyId: (await post('/v4/api-key', { expiresInDays: 1 })).body.id,
    linkId: link.id,
    linkToken: link.token,
    userSlug: whole.body.hosts[0].slug,
    typeSlug: slug,
  }
}
