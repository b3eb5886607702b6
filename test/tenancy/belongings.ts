/** One of everything that a company can have, made over the API. */
import { ensureAccount } from '../../src/accounts/ensure-account.ts'
import { insertAccountUser } from '../../src/accounts/store.ts'
import { remindersToken } from '../../src/bookings/sign.ts'
import { GUEST, monday } from '../desk.ts'
import type { Answer, CallOptions, Harness } from '../harness.ts'
import { signIn, signInLink } from '../signed-in.ts'

/** What a request can name. */
export type Belongings = {
  key: string
  companyId: string
  userId: string
  /** The user's account, with the password `PASSWORD`. */
  email: string
  /** Of a browser in which the user is signed in, as a member. */
  cookie: string
  /** Another one. */
  sessionId: string
  /** Lets in whoever has it. */
  signInToken: string
  /** Not accepted yet. */
  invitationId: string
  /** No meeting type stands on it. */
  availabilityId: string
  meetingTypeId: string
  templateId: string
  /** Monday at nine. */
  appointmentId: string
  attendeeId: string
  /** Whoever the attendee is. */
  contactId: string
  /** Two appointments: Monday at noon, and a week later. */
  seriesId: string
  secret: string
  /** Holds Monday at ten. */
  holdToken: string
  keyId: string
  /** The company's, as long as nobody makes more of everything for the company. */
  logoId: string
  /** Not used yet. */
  linkId: string
  linkToken: string
  /** To the attendee. */
  mailId: string
  /** Ends the reminders of the attendee. */
  remindersToken: string
  /** Waits for the host's word, Monday at four. */
  provisionalId: string
  /** The host's, of another one that waits, Monday at half past four. */
  provisionalToken: string
  userSlug: string
  typeSlug: string
  /** Offers one meeting type; the user is its administrator. */
  teamId: string
  teamSlug: string
  /** Offers nothing. */
  idleTeamId: string
  teamTypeId: string
  teamTypeSlug: string
  /** Of the team's meeting type: the user alone. */
  queueId: string
  /** In the queue, of the user alone. */
  groupId: string
  /** Holds Monday at half past two with the team. */
  teamHoldToken: string
  /** Of a team's type with two more hosts, to whom it can be given. */
  teamAppointmentId: string
  otherHostId: string
  spareHostId: string
  /** Leads nowhere. */
  webhookId: string
  spareWebhookId: string
  /** To the webhook. */
  deliveryId: string
}

export const PASSWORD = 'correct horse battery'
const PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$1c8bMkzRElTZLG5q76ARuA$' +
  'jLgik3du2SUrN0AliiFpoSRZgIzq4/JY03YghwwEaQI'

/** What does not happen. */
const NEVER = ['form_submission']

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
  const webhookId = await webhookOf(post, ['booking_created'])
  const as = { user: userId }
  const meetingInfo = { name: 'Type', description: '', duration: 30, channel: 'phone' }
  const slug = `type-${number}`
  const meetingOptions = { doubleOptIn: 'disabled', requireHostConfirmation: 'disabled' }
  const direct = { meetingInfo, slug, meetingOptions }
  const { body: type } = await post('/v4/meeting-type', direct, as)
  const meetingTypeId = type.id
  const attendee = { ...GUEST, email: `guest${number}@example.com` }
  const book = async (start: string, more: object = {}) =>
    (await post('/v4/booking', { meetingTypeId, start, attendee, ...more })).body
  await book(new Date(h.clock.now()).toISOString())
  const waiting = await waitingOf(h, { key, post, as })
  const booked = await book(monday('09:00'))
  const series = await book(monday('12:00'), { recurrence: { rrule: 'FREQ=WEEKLY;COUNT=2' } })
  const { body: link } = await post(`/v4/one-time-booking-link/create/${meetingTypeId}`, {}, as)
  const whole = await h.call('GET', `/v4/appointment/${booked.id}`, { key })
  await h.settle()
  const log = `/v4/webhook-delivery/paginated?webhookId=${webhookId}&pageSize=1`
  const { deliveries } = (await h.call('GET', log, { key })).body
  // Else each of many would hear of whatever happens to all.
  await h.call('PATCH', `/webhooks/${webhookId}`, { key, body: { eventTypes: NEVER } })
  const [attendeeId] = whole.body.attendeeIds
  const contact = await h.call('GET', `/crm/details?attendeeId=${attendeeId}`, { key })
  return {
    key,
    companyId: user.companyId,
    userId,
    ...(await accountOf(h, { companyId: user.companyId, userId })),
    invitationId: (
      await post('/v4/invitation', { email: `new${number}@example.com`, role: 'member' })
    ).body.id,
    availabilityId: (await post('/availability', { name: 'Spare', schedule: {} }, as)).body.id,
    meetingTypeId,
    templateId: (await post('/v4/meeting-type-template/create', { meetingInfo }, as)).body.id,
    appointmentId: booked.id,
    attendeeId,
    contactId: contact.body.id,
    seriesId: series.seriesId,
    secret: booked.secret,
    holdToken: (await post('/v4/booking/hold', { meetingTypeId, start: monday('10:00') })).body
      .holdToken,
    keyId: (await post('/v4/api-key', { expiresInDays: 1 })).body.id,
    logoId: await logoOf(h, key),
    linkId: link.id,
    linkToken: link.token,
    webhookId,
    spareWebhookId: await webhookOf(post, NEVER),
    deliveryId: deliveries[0].id,
    mailId: await mailOf(h, booked.id),
    remindersToken: remindersToken(
      { companyId: whole.body.companyId, appointmentId: booked.id, attendeeId },
      h.running.storage.secretKeys,
    ),
    ...waiting,
    ...(await teamOf({ key, post, as, number })),
    userSlug: whole.body.hosts[0].slug,
    typeSlug: slug,
  }
}

/** Somebody who is a user already gets an account, and is signed in twice. */
async function accountOf(h: Harness, user: { companyId: string; userId: string }) {
  const email = `${user.userId}@accounts.example`
  const nowMs = h.clock.now()
  const accountId = await h.running.db.transaction(async tx => {
    const { account } = await ensureAccount(tx, { email, isProven: true, nowMs })
    await insertAccountUser(tx, { accountId: account.id, ...user, nowMs })
    return account.id
  })
  await h.sql('UPDATE accounts SET password_hash = $1 WHERE id = $2', [PASSWORD_HASH, accountId])
  const { cookie } = await signIn(h, { accountId })
  const { session } = await signIn(h, { accountId })
  const signInToken = await signInLink(h, { accountId, email })
  return { email, cookie, sessionId: session.id as string, signInToken }
}

async function webhookOf(post: Maker['post'], eventTypes: string[]): Promise<string> {
  const asked = { endpoint: 'https://hooks.example.com/', eventTypes }
  return (await post('/webhooks', asked)).body.id
}

async function mailOf({ sql }: Harness, aboutId: string): Promise<string> {
  const rows = await sql<{ id: string }>(
    `SELECT id FROM mails WHERE subject_id = $1 AND role = 'attendee' AND kind = 'confirmation'`,
    [aboutId],
  )
  return rows[0]?.id ?? ''
}

async function logoOf(h: Harness, key: string): Promise<string> {
  const body = { logo: `data:image/svg+xml;base64,${Buffer.from('<svg/>').toString('base64')}` }
  const answer = await h.call('PATCH', '/v4/company/page-settings', { key, body })
  return answer.body.logoUrl.split('/').at(-1)
}

type Maker = {
  key: string
  post: (path: string, body: object, options?: CallOptions) => Promise<Answer>
  as: { user: string }
}

/** Two bookings of the user's that wait. */
async function waitingOf(h: Harness, { key, post, as }: Maker) {
  const meetingInfo = { name: 'Asked', description: '', duration: 30, channel: 'phone' }
  const meetingOptions = { doubleOptIn: 'disabled', requireHostConfirmation: 'enabled' }
  const asked = await post('/v4/meeting-type', { meetingInfo, meetingOptions }, as)
  const wait = async (start: string) => {
    const body = { meetingTypeId: asked.body.id, start, attendee: GUEST }
    return (await post('/v4/booking', body)).body.provisionalBookingId
  }
  const [provisionalId, other] = [await wait(monday('16:00')), await wait(monday('16:30'))]
  const path = `/v4/provisional-booking/paginated?userId=${as.user}`
  const { body } = await h.call('GET', path, { key })
  const { hostToken: provisionalToken } = body.provisionalBookings.find(
    ({ id }: { id: string }) => id === other,
  )
  return { provisionalId, provisionalToken }
}

/** A team of the user's, what it offers and who hosts. */
async function teamOf({ post, as, number }: Maker & { number: number }) {
  const userIds = [as.user]
  const { body: team } = await post('/v4/team', { name: 'Team' }, as)
  const { body: idle } = await post('/v4/team', { name: 'Idle' }, as)
  const meetingOptions = {
    doubleOptIn: 'disabled',
    requireHostConfirmation: 'disabled',
    allowHostSelection: true,
  }
  const meetingInfo = { name: 'Ours', description: '', duration: 30, channel: 'phone' }
  const shared = {
    meetingInfo,
    meetingOptions,
    slug: `ours-${number}`,
    workspaceId: team.id,
    queue: { userIds },
  }
  const { body: type } = await post('/v4/meeting-type', shared, as)
  const { queueId } = type
  const { body: group } = await post('/v4/queue-user-group', { queueId, name: 'One', userIds }, as)
  const held = { meetingTypeId: type.id, start: monday('14:30') }
  const { body: hold } = await post('/v4/booking/hold', held)
  const host = async (name: string) => {
    const email = `${name}${number}@example.com`
    const body = { email, givenName: name, familyName: 'Byron', timezone: 'Europe/Berlin' }
    return (await post('/v4/user', body)).body.userId
  }
  const [otherHostId, spareHostId] = [await host('Other'), await host('Spare')]
  const queue = { userIds: [as.user, otherHostId, spareHostId] }
  const several = { ...shared, slug: `several-${number}`, queue }
  const { body: choice } = await post('/v4/meeting-type', several, as)
  const booked = await post('/v4/booking', {
    meetingTypeId: choice.id,
    start: monday('13:30'),
    hostIds: [as.user],
    attendee: GUEST,
  })
  return {
    teamAppointmentId: booked.body.id,
    otherHostId,
    spareHostId,
    teamId: team.id,
    teamSlug: team.slug,
    idleTeamId: idle.id,
    teamTypeId: type.id,
    teamTypeSlug: type.slug,
    queueId,
    groupId: group.id,
    teamHoldToken: hold.holdToken,
  }
}
