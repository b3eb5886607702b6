/**
 * Sample data for looking at: people, what they offer, and months of bookings, all made by the
 * product's own actions as of their own moments. Nobody is written to about any of it.
 */
import { importContacts } from '../contacts/import-contacts.ts'
import { DAY_MS, MINUTE_MS } from '../time/units.ts'
import { findUserIds } from '../users/store.ts'
import { createWebhook } from '../webhooks/create-webhook.ts'
import type { WebhookProduct } from '../webhooks/product.ts'
import { updateWebhook } from '../webhooks/update-webhook.ts'
import { makeAgenda } from './agenda.ts'
import { bookSample, type Office, type Tally } from './book-samples.ts'
import { emailOf, HOSTS } from './hosts.ts'
import { makeOffer, type Offer, type OfferProduct, type SampleType } from './make-offer.ts'
import { drawPeople, type Person, writtenAbout } from './people.ts'
import { makeRandom, type Random } from './random.ts'

/** Starts lie so many days back and ahead. */
export const SIZES = {
  small: { bookings: 40, people: 30, backDays: 21, aheadDays: 14 },
  medium: { bookings: 420, people: 270, backDays: 90, aheadDays: 35 },
} as const

export type SamplesWish = {
  companyId: string
  /** An administrator of the company. */
  adminId: string
  seed: number
  size: keyof typeof SIZES
  /** Whether more is made where there are samples already. */
  again: boolean
  nowMs: number
}

export type SamplesProduct = Office['product'] & OfferProduct & WebhookProduct

export type MadeSamples = Tally & {
  users: number
  meetingTypes: number
  contacts: number
  webhooks: number
  /** The webhook that is switched off. */
  webhookId: string
}

/** The longest that somebody books ahead. */
const LONGEST_LEAD_DAYS = 20

/** null: there are samples already, and no more are wanted. */
export async function makeSamples(
  product: SamplesProduct,
  wish: SamplesWish,
): Promise<MadeSamples | null> {
  const { companyId, adminId, nowMs } = wish
  const round = await nextRound(product, companyId)
  if (round > 1 && !wish.again) return null
  const size = SIZES[wish.size]
  const random = makeRandom(wish.seed + round)
  const today = Math.floor(nowMs / DAY_MS)
  const begunMs = (today - size.backDays - LONGEST_LEAD_DAYS - 1) * DAY_MS
  const offer = await product.db.transaction(tx =>
    makeOffer(tx, product, { companyId, adminId, round, today, nowMs: begunMs }),
  )
  const people = drawPeople(random, size.people)
  await makeContacts(product, { companyId, random, people, offer, nowMs: begunMs })
  const office = officeOf(product, { wish, random, people })
  planBookings(office, { offer, size, today })
  await office.agenda.playUntil(nowMs)
  const webhookId = await makeWebhooks(product, companyId, nowMs)
  return {
    webhookId,
    users: offer.hosts.length,
    meetingTypes: offer.meetingTypes,
    contacts: people.length,
    webhooks: 2,
    ...office.tally,
  }
}

/** How often they have been made, and once more. */
async function nextRound({ db }: SamplesProduct, companyId: string): Promise<number> {
  const [first] = HOSTS
  for (let round = 1; ; round++) {
    const email = first ? emailOf(first, round) : ''
    if ((await findUserIds(db, companyId, [email])).size === 0) return round
  }
}

type Making = { wish: SamplesWish; random: Random; people: readonly Person[] }

const officeOf = (
  product: SamplesProduct,
  { wish: { companyId, nowMs: untilMs }, random, people }: Making,
): Office => ({
  product,
  companyId,
  random,
  agenda: makeAgenda(),
  people: people as Office['people'],
  untilMs,
  tally: { appointments: 0, attendees: 0, moved: 0, cancelled: 0, noShows: 0, requests: 0 },
  fates: { single: 0, group: 0, team: 0, waits: 0 },
})

/** Two of three people are known before they book; the others become contacts by booking. */
function makeContacts(
  { db }: SamplesProduct,
  made: {
    companyId: string
    random: Random
    people: readonly Person[]
    offer: Offer
    nowMs: number
  },
) {
  const { companyId, random, offer, nowMs } = made
  const known = made.people.filter((_, index) => index % 3 !== 0)
  const rows = known.map((person, index) => {
    const ownerId = offer.hosts[random.whole(0, offer.hosts.length - 1)]?.id ?? ''
    return { index, written: writtenAbout(person, { random, ownerId }), ownerEmail: null }
  })
  return db.transaction(tx => importContacts(tx, companyId, { rows, updateExisting: false, nowMs }))
}

type Plan = { offer: Offer; size: (typeof SIZES)[keyof typeof SIZES]; today: number }

function planBookings(office: Office, { offer, size, today }: Plan): void {
  const { random, agenda, untilMs } = office
  for (let number = 0; number < size.bookings; number++) {
    const type = drawType(random, offer.types)
    const day = today + random.whole(-size.backDays, size.aheadDays)
    const bookedMs =
      (day - random.whole(1, LONGEST_LEAD_DAYS)) * DAY_MS + random.whole(360, 1200) * MINUTE_MS
    const latestMs = untilMs - random.whole(1, 6 * 60) * MINUTE_MS
    agenda.at(Math.min(bookedMs, latestMs), nowMs => bookSample(office, { type, day, nowMs }))
  }
  // Whoever decides takes an hour at least: these wait still.
  const waiting = offer.types.filter(({ kind }) => kind === 'waits')
  for (const type of waiting) {
    for (let number = 1; number <= 4; number++) {
      const day = today + 2 + 2 * number
      const bookedMs = untilMs - 10 * number * MINUTE_MS
      agenda.at(bookedMs, nowMs => bookSample(office, { type, day, nowMs }))
    }
  }
}

function drawType(random: Random, types: readonly SampleType[]): SampleType {
  let rest = random.next() * types.reduce((sum, { weight }) => sum + weight, 0)
  const found = types.find(({ weight }) => {
    rest -= weight
    return rest < 0
  })
  return found ?? (types[0] as SampleType)
}

const WEBHOOK_DAYS = 14

/**
 * One that is switched off, with what waits for it, and one for what does not happen by itself:
 * nothing of the samples is sent to anybody. Returns the first.
 */
function makeWebhooks(product: SamplesProduct, companyId: string, nowMs: number): Promise<string> {
  const madeMs = nowMs - WEBHOOK_DAYS * DAY_MS
  return product.db.transaction(async tx => {
    const off = await createWebhook(product, tx, {
      companyId,
      endpoint: 'https://hooks.example.com/customers',
      eventTypes: ['booking_created', 'booking_rescheduled', 'booking_cancelled'],
      description: 'Sample: customer records. Leads nowhere, and is switched off.',
      nowMs: madeMs,
    })
    const { id } = off.row
    await updateWebhook(product, tx, { companyId, id, enabled: false, nowMs: madeMs })
    await createWebhook(product, tx, {
      companyId,
      endpoint: 'https://hooks.example.com/forms',
      eventTypes: ['form_submission'],
      description: 'Sample: forms. Leads nowhere.',
      nowMs: madeMs,
    })
    return id
  })
}
