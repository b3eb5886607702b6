/** What can be booked: hosts with hours, their meeting types, a team with weights. */
import { createAvailability } from '../availability/create-availability.ts'
import { createMeetingType } from '../meeting-types/create-meeting-type.ts'
import type { CreateBody } from '../meeting-types/schema-body.ts'
import { updateMeetingType } from '../meeting-types/update-meeting-type.ts'
import type { Changes } from '../runtime/db/changes.ts'
import type { Tx } from '../runtime/db/database.ts'
import { createTeam } from '../teams/change-team.ts'
import type { Reserved } from '../users/claim-slug.ts'
import { createUser } from '../users/create-user.ts'
import { EVENINGS, emailOf, HOSTS, type SampleHost } from './hosts.ts'

export type OfferProduct = { changes: Changes; reserved: Reserved }

export type OfferWish = {
  companyId: string
  /** Who makes it all: an administrator. */
  adminId: string
  /** How often it has been made, this time included. */
  round: number
  /** Day number. */
  today: number
  nowMs: number
}

export type SampleType = {
  id: string
  /** `waits`: for its host's confirmation. */
  kind: 'single' | 'group' | 'team' | 'waits'
  /** How often it is booked, against the others. */
  weight: number
}

export type Offer = {
  hosts: { id: string; email: string }[]
  /** Those that can be booked. */
  types: SampleType[]
  meetingTypes: number
}

export async function makeOffer(tx: Tx, product: OfferProduct, wish: OfferWish): Promise<Offer> {
  const hosts = []
  const types: SampleType[] = []
  for (const host of HOSTS) {
    const made = await makeHost(tx, product, { host, wish })
    hosts.push({ id: made.userId, email: emailOf(host, wish.round) })
    types.push({ id: made.meetingTypeId, kind: 'single', weight: 4 })
  }
  const own = await makeOwnTypes(tx, product, { wish, hosts })
  const ofTeam = await makeTeamTypes(tx, product, { wish, hosts })
  const more = [...own, ...ofTeam]
  return {
    hosts,
    types: [...types, ...more.filter(({ weight }) => weight > 0)],
    meetingTypes: types.length + more.length,
  }
}

type Hosting = { wish: OfferWish; hosts: readonly { id: string }[] }

async function makeHost(
  tx: Tx,
  { changes, reserved }: OfferProduct,
  { host, wish }: { host: SampleHost; wish: OfferWish },
) {
  const { companyId, nowMs, today } = wish
  const { name, durationMin, channel, description, color } = host.type
  const user = {
    companyId,
    email: emailOf(host, wish.round),
    givenName: host.givenName,
    familyName: host.familyName,
    slug: null,
    timezone: host.timezone,
    language: host.language,
    userType: 'standard' as const,
    role: 'member' as const,
    availability: {
      name: null,
      timezone: null,
      schedule: host.hours,
      exceptions: host.exceptions(today),
    },
    meetingType: { name, slug: null, durationMin, channel },
    nowMs,
  }
  const made = await createUser(tx, user, reserved)
  const { userId, meetingTypeId: id } = made
  const body = { meetingInfo: { description, color, bufferAfter: 5 } }
  await updateMeetingType(tx, { companyId, userId, id, body, nowMs }, changes)
  return made
}

/** A group, one that waits, one of the evening and one that nobody can book. */
async function makeOwnTypes(
  tx: Tx,
  { changes }: OfferProduct,
  { wish, hosts }: Hosting,
): Promise<SampleType[]> {
  const { companyId, nowMs } = wish
  const idOf = (index: number) => hosts[index]?.id ?? ''
  const make = async (host: number, body: CreateBody) => {
    const made = { companyId, callerId: idOf(host), body, nowMs }
    return (await createMeetingType(tx, made, changes)).id
  }
  const evening = await createAvailability(tx, {
    companyId,
    userId: idOf(3),
    name: 'Evenings',
    timezone: undefined,
    schedule: EVENINGS,
    exceptions: [],
    nowMs,
  })
  return [
    { id: await make(5, GROUP), kind: 'group', weight: 3 },
    { id: await make(1, WAITING), kind: 'waits', weight: 3 },
    {
      id: await make(3, { ...EVENING, availabilityId: evening.id }),
      kind: 'single',
      weight: 1,
    },
    { id: await make(7, CLOSED), kind: 'single', weight: 0 },
  ]
}

async function makeTeamTypes(
  tx: Tx,
  { changes }: OfferProduct,
  { wish, hosts }: Hosting,
): Promise<SampleType[]> {
  const { companyId, adminId: callerId, nowMs } = wish
  const [lena, amara, mateo, aoife, , , noe] = hosts.map(({ id }) => id)
  const members = [lena, amara, mateo, aoife, noe].flatMap(id => id ?? [])
  const team = await createTeam(tx, {
    companyId,
    userId: callerId,
    name: 'Customer success',
    slug: null,
    members: members.map((userId, at) => ({ userId, role: at === 0 ? 'admin' : 'member' })),
    nowMs,
  })
  const make = async (body: CreateBody) => {
    const made = { companyId, callerId, body: { ...body, workspaceId: team.id }, nowMs }
    return (await createMeetingType(tx, made, changes)).id
  }
  const weighted = members.map((userId, at) => ({ userId, weight: [3, 2, 2, 1, 1][at] ?? 1 }))
  const inTurn = { ...DEMO, queue: { type: 'advancedRoundRobin' as const, users: weighted } }
  const together = {
    ...KICK_OFF,
    queue: { type: 'collective' as const, userIds: members.slice(0, 3) },
  }
  return [
    { id: await make(inTurn), kind: 'team', weight: 10 },
    { id: await make(together), kind: 'team', weight: 3 },
  ]
}

const GROUP: CreateBody = {
  meetingInfo: {
    name: 'Product workshop',
    description: 'Up to eight people learn the product together, with time for questions.',
    duration: 90,
    channel: 'zoom',
    color: '#0369a1',
    showAvailableSlots: true,
  },
  timeslotInterval: 60,
  spots: 8,
}

const WAITING: CreateBody = {
  meetingInfo: {
    name: 'On-site visit',
    description: 'We come to you. Every request is looked at before it is confirmed.',
    duration: 120,
    channel: 'local-attendee',
    color: '#a16207',
    bufferBefore: 30,
    bufferAfter: 30,
  },
  meetingOptions: { requireHostConfirmation: 'enabled' },
  bookingMinimum: 24 * 60,
}

const EVENING: CreateBody = {
  meetingInfo: {
    name: 'Evening session',
    description: 'For those who work during the day.',
    duration: 60,
    channel: 'phone',
    color: '#9d174d',
  },
}

const CLOSED: CreateBody = {
  meetingInfo: {
    name: 'Open day (paused)',
    description: 'Comes back in spring.',
    duration: 30,
    channel: 'phone',
    color: '#525252',
  },
  enabled: false,
}

const DEMO: CreateBody = {
  meetingInfo: {
    name: 'Product demo',
    description: 'Somebody of the team shows you around.',
    duration: 45,
    channel: 'google',
    color: '#0e7490',
    bufferAfter: 15,
  },
  meetingOptions: { allowHostSelection: true },
  questions: [
    { label: 'How many are you?', type: 'number', required: false, options: [], placeholder: '' },
    {
      label: 'What would you like to see?',
      type: 'textarea',
      required: false,
      options: [],
      placeholder: '',
    },
  ],
}

const KICK_OFF: CreateBody = {
  meetingInfo: {
    name: 'Project kick-off',
    description: 'Everybody who will work with you, at one table.',
    duration: 60,
    channel: 'zoom',
    color: '#6d28d9',
  },
}
