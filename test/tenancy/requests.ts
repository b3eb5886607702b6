/** A request of every operation that its own company may make, and what its ids are ids of. */
import type { Route } from '../../src/runtime/http/operation.ts'
import type { Answer, Harness } from '../harness.ts'
import { CLIENT } from '../signed-in.ts'
import type { Belongings } from './belongings.ts'
import type { IdField } from './id-fields.ts'
import { BESIDE, type Fields, NEEDED, NEEDED_WITH } from './needed.ts'

type Thing = Exclude<keyof Belongings, 'key'>

/** Fields whose names say of what they are. */
const BY_NAME: Record<string, Thing> = {
  userId: 'userId',
  userIds: 'userId',
  hostIds: 'userId',
  availabilityId: 'availabilityId',
  meetingTypeId: 'meetingTypeId',
  meetingTypeIds: 'meetingTypeId',
  meetingTypeOrder: 'meetingTypeId',
  templateId: 'templateId',
  appointmentId: 'appointmentId',
  appointmentIds: 'appointmentId',
  existingAppointmentId: 'appointmentId',
  rescheduledFromId: 'appointmentId',
  attendeeId: 'attendeeId',
  contactId: 'contactId',
  contactIds: 'contactId',
  ownerId: 'userId',
  accountOwnerId: 'userId',
  seriesId: 'seriesId',
  holdToken: 'holdToken',
  token: 'holdToken',
  secret: 'secret',
  oneTimeLinkId: 'linkId',
  link: 'linkToken',
  user: 'userSlug',
  type: 'typeSlug',
  team: 'teamSlug',
  hostId: 'userId',
  workspaceId: 'teamId',
  queueId: 'queueId',
  mainGroupHostId: 'userId',
  webhookId: 'webhookId',
  teamId: 'teamId',
  aboutId: 'appointmentId',
  subjectId: 'appointmentId',
  companyId: 'companyId',
}

/** Where the place of a field says more than its name does. */
const BY_PLACE: readonly [RegExp, Thing][] = [
  [/SignInLink body token$/, 'signInToken'],
  [/^deleteTeam path id$/, 'idleTeamId'],
  [/^deleteWebhook path id$/, 'spareWebhookId'],
  [/^reassignAppointment path id$/, 'teamAppointmentId'],
  [/^reassignAppointment body hostId$/, 'spareHostId'],
  [/(updateQueue|QueueOfMeetingType) path id$/, 'teamTypeId'],
  [/Team\w* path type$/, 'teamTypeSlug'],
  [/Team\w* (path token|body holdToken)$/, 'teamHoldToken'],
  [/ (members|queue|users|user[A-Z]\w+)\./, 'userId'],
  [/^(update|create)\w* body fixedUserIds$/, 'userId'],
]

/** What `{id}` and the like are in a path. */
const BY_PATH: readonly [RegExp, Thing][] = [
  [/\/user\/\{id\}/, 'userId'],
  [/\/availability\/\{id\}/, 'availabilityId'],
  [/\/meeting-type\/\{id\}/, 'meetingTypeId'],
  [/\/meeting-type-template\/\{id\}/, 'templateId'],
  [/\/appointment\/\{id\}/, 'appointmentId'],
  [/\/api-key\/\{id\}/, 'keyId'],
  [/\/one-time-booking-link\/\{id\}/, 'linkId'],
  [/\/public\/logo\/\{id\}/, 'logoId'],
  [/\/provisional-booking\/\{id\}/, 'provisionalId'],
  [/\/public\/provisional\/\{token\}/, 'provisionalToken'],
  [/\/public\/reminders\/\{token\}/, 'remindersToken'],
  [/\/mail-log\/\{id\}/, 'mailId'],
  [/\/crm\/\{id\}/, 'contactId'],
  [/\/team\/\{id\}/, 'teamId'],
  [/\/queue\/workspace\/\{id\}/, 'teamId'],
  [/\/queue\/\{id\}/, 'queueId'],
  [/\/queue-user-group\/\{id\}/, 'groupId'],
  [/\/account\/session\/\{id\}/, 'sessionId'],
  [/\/invitation\/\{id\}/, 'invitationId'],
  [/\/webhooks\/\{id\}/, 'webhookId'],
  [/\/webhook-delivery\/\{id\}/, 'deliveryId'],
]

/** Fields that are called like an id and name nothing that a company has. */
export const NOT_A_THING: readonly [place: RegExp, why: string][] = [
  [/^create(Public|Link)\w+ body hostIds$/, 'on the page of one user it changes nothing'],
  [/MeetingType body queueId$/, 'given by us: what is sent changes nothing'],
  [
    /^updateMeetingType body workspaceId$/,
    'a type stays with its owner: a text that is stored only',
  ],
  [/ resourceChannelIds$/, 'accepted, and changes nothing'],
  [/ resourceChannels\./, 'stored only'],
  [/[ .]crmCompanyId$/, 'contacts have no companies: anything but null is refused'],
  [/^create(Public|Link)\w+ body hostIds$/, 'a page of one user has no other host'],
  [/ visitorToken$/, "a name of the visitor's choice, tried by itself"],
  [/ (questions|locations)\.id$/, 'made by the client, and of its own meeting type'],
  [/xceptions\.id$/, 'a number in its own list'],
]

export const isNoThing = ({ operationId, at, name }: IdField): boolean =>
  at !== 'path' && NOT_A_THING.some(([pattern]) => pattern.test(`${operationId} ${at} ${name}`))

/** Names the whole address of something that anybody may open who has it. */
export const isPublicAddress = ({ operationId, at, name }: IdField): boolean =>
  at === 'path' && (name === 'link' || ['getPublicUser', 'getLogo'].includes(operationId))

/** What alone says what it is for: it is good for whoever has it, so no company owns it. */
export const isCapability = ({ at, name }: IdField, { path }: Route): boolean =>
  name === 'token' &&
  (at === 'path'
    ? /^\/v4\/public\/(provisional|reminders)\//.test(path)
    : /^\/v4\/session\//.test(path))

/** null: nobody knows. */
export function thingOf({ operationId, at, name }: IdField, { path }: Route): Thing | null {
  const place = `${operationId} ${at} ${name}`
  const byPlace = BY_PLACE.find(([pattern]) => pattern.test(place))?.[1]
  if (byPlace) return byPlace
  const byPath = BY_PATH.find(([pattern]) => at === 'path' && pattern.test(path))?.[1]
  if (byPath && ['id', 'token'].includes(name)) return byPath
  return name === 'id' ? null : (BY_NAME[name] ?? null)
}

export type Request = {
  path: Fields
  query: Fields
  body: Fields | null
  user: string | null
  /** Where somebody has to be signed in. */
  cookie: string | null
}

/** As its own company makes it, with only what the operation needs. */
export function ownRequest(route: Route, own: Belongings): Request {
  const { operationId, needs } = route.operation
  const { query = {}, body = null } = NEEDED[operationId]?.(own) ?? {}
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const path = names.map(name => {
    const thing = thingOf({ operationId, at: 'path', name }, route)
    return [name, thing && own[thing]]
  })
  const user = needs === 'user' ? own.userId : null
  const cookie = needs === 'session' ? own.cookie : null
  return { path: Object.fromEntries(path), query: { ...query }, body, user, cookie }
}

/** The request of a company with one of its ids replaced, or added. */
export function withId(request: Request, field: IdField, { id, own }: Named): Request {
  const { operationId, at, name } = field
  const place = `${operationId} ${at} ${name}`
  const more = NEEDED_WITH.flatMap(([pattern, needed]) =>
    pattern.test(place) ? [needed(own)] : [],
  )
  const changed = Object.assign({}, ...more, nested(name.split('.'), id))
  return { ...request, [at]: { ...request[at], ...changed } }
}

type Named = { id: string; own: Belongings }

/** An id at its place; whatever else is on the way to it is a list, but for `queue`. */
function nested([step = '', ...rest]: string[], id: string): Fields {
  if (rest.length === 0) return { [step]: /(Ids|Order)$/.test(step) ? [id] : id }
  const inner = { ...BESIDE[step], ...nested(rest, id) }
  return { [step]: step === 'queue' ? inner : [inner] }
}

export function send(
  h: Harness,
  { method, path, operation }: Route,
  request: Request & { key: string },
): Promise<Answer> {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(String(request.path[name])),
  )
  const query = new URLSearchParams(
    Object.entries(request.query).map(([name, value]) => [name, String(value)]),
  )
  return h.call(method, `${filled}?${query}`, {
    key: ['nobody', 'session'].includes(operation.needs) ? null : request.key,
    ...(request.cookie !== null && { headers: { ...CLIENT, cookie: request.cookie } }),
    ...(request.user !== null && { user: request.user }),
    ...(request.body && { body: request.body }),
  })
}
