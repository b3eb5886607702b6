/** People who book: made up, at addresses that example.com keeps free for that (RFC 2606). */
import type { AttendeeWish } from '../bookings/wish.ts'
import type { Written } from '../contacts/rules.ts'
import { slugify } from '../users/slug.ts'
import type { Random } from './random.ts'

export type Person = {
  firstName: string
  lastName: string
  email: string
  phone: string | null
  zone: string
  language: string
  employer: string
  title: string
}

type Place = {
  zone: string
  language: string
  first: readonly [string, ...string[]]
  last: readonly [string, ...string[]]
}

const PLACES: readonly [Place, ...Place[]] = [
  {
    zone: 'Europe/Berlin',
    language: 'de',
    first: ['Lukas', 'Marie', 'Jonas', 'Sophie', 'Felix', 'Emilia', 'Jürgen', 'Hannah', 'Matthias'],
    last: ['Schäfer', 'Vogel', 'Krüger', 'Hofmann', 'Weiß', 'Lange', 'Böhm', 'Arnold', 'Winter'],
  },
  {
    zone: 'Europe/London',
    language: 'en',
    first: ['Oliver', 'Imogen', 'Harry', 'Freya', 'Callum', 'Niamh', 'Zainab', 'George', 'Bethan'],
    last: ['Whitfield', 'Okonkwo', 'Barlow', 'Sharma', 'Fraser', 'Pritchard', 'Ellis', 'Doyle'],
  },
  {
    zone: 'America/New_York',
    language: 'en',
    first: ['Madison', 'Ethan', 'Jasmine', 'Tyler', 'Gabriela', 'Marcus', 'Naomi', 'Elijah'],
    last: ['Rivera', 'Coleman', 'Nguyen', 'Goldberg', 'Washington', 'Sullivan', 'Brooks', 'Hayes'],
  },
  {
    zone: 'America/Los_Angeles',
    language: 'en',
    first: ['Kai', 'Sienna', 'Diego', 'Aaliyah', 'Logan', 'Mei', 'Xavier', 'Talia'],
    last: ['Castillo', 'Park', 'Henderson', 'Yamamoto', 'Bennett', 'Vasquez', 'Chen', 'Foster'],
  },
  {
    zone: 'Europe/Paris',
    language: 'fr',
    first: ['Chloé', 'Théo', 'Inès', 'Raphaël', 'Manon', 'Émile', 'Jeanne', 'Karim'],
    last: ['Lefèvre', 'Moreau', 'Girard', 'Benali', 'Rousseau', 'Lambert', 'Faure', 'Mercier'],
  },
  {
    zone: 'Europe/Madrid',
    language: 'es',
    first: ['Lucía', 'Álvaro', 'Carmen', 'Javier', 'Inés', 'Pablo', 'Begoña', 'Hugo'],
    last: ['Ibáñez', 'Ortega', 'Navarro', 'Muñoz', 'Serrano', 'Iglesias', 'Campos', 'Peña'],
  },
  {
    zone: 'Asia/Kolkata',
    language: 'en',
    first: ['Aarav', 'Ananya', 'Rohan', 'Kavya', 'Vikram', 'Meera', 'Arjun', 'Divya'],
    last: ['Iyer', 'Banerjee', 'Kapoor', 'Reddy', 'Desai', 'Menon', 'Chauhan', 'Bose'],
  },
  {
    zone: 'Asia/Tokyo',
    language: 'en',
    first: ['Haruto', 'Yui', 'Sota', 'Aoi', 'Ren', 'Hina', 'Takumi', 'Mio'],
    last: ['Sato', 'Kobayashi', 'Ishikawa', 'Mori', 'Shimizu', 'Hayashi', 'Ogawa', 'Fujita'],
  },
]

const EMPLOYERS = [
  'Northwind Bakery',
  'Bluefin Robotics',
  'Meadow Dental',
  'Larkspur Legal',
  'Copperhead Cycles',
  'Harbour Analytics',
  'Juniper Homes',
  'Tallgrass Energy',
  'Quillworks',
  'Saltmarsh Foods',
  'Orchard Street Yoga',
  'Vermilion Design',
] as const

const TITLES = [
  'Head of Operations',
  'Office manager',
  'Founder',
  'Product manager',
  'Accountant',
  'Sales lead',
  'Engineer',
  'Consultant',
  'Head of People',
  'Buyer',
] as const

const TAGS = ['Customer', 'Prospect', 'Partner', 'Newsletter', 'VIP'] as const

const NOTES = [
  'Prefers mornings. Ask about the rollout before anything else.',
  'Met at the trade fair; wants a comparison with their present tool.',
  'Decides together with a colleague: invite both next time.',
  'Reads mail once a day; better to call.',
] as const

/** So many different people. */
export function drawPeople(random: Random, count: number): Person[] {
  const people = new Map<string, Person>()
  while (people.size < count) {
    const person = drawPerson(random, people.size)
    people.set(person.email, person)
  }
  return [...people.values()]
}

/** Where a name comes twice, a number tells its addresses apart. */
function drawPerson(random: Random, number: number): Person {
  const { zone, language, first, last } = random.pick(PLACES)
  const [firstName, lastName] = [random.pick(first), random.pick(last)]
  const employer = random.pick(EMPLOYERS)
  const name = slugify(`${firstName} ${lastName}`).replaceAll('-', '.')
  return {
    firstName,
    lastName,
    email: `${name}.${number + 1}@${slugify(employer)}.example.com`,
    phone: random.chance(0.6) ? phone(random, zone) : null,
    zone,
    language,
    employer,
    title: random.pick(TITLES),
  }
}

/** Numbers that are kept free for stories: 555-01xx in America, 020 7946 0xxx in London. */
function phone(random: Random, zone: string): string {
  return zone.startsWith('America/')
    ? `+1 212 555 01${pad(random.whole(0, 99), 2)}`
    : `+44 20 7946 0${pad(random.whole(0, 999), 3)}`
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** What somebody of the company has written about a person. */
export function writtenAbout(
  person: Person,
  { random, ownerId }: { random: Random; ownerId: string },
): Written {
  const { firstName, lastName, email, phone, language, employer, title } = person
  return {
    facts: { firstName, lastName, email, phone, language, ownerId },
    tags: random.chance(0.5) ? [random.pick(TAGS)] : [],
    notes: random.chance(0.2) ? random.pick(NOTES) : '',
    profile: { employer, title, location: person.zone.split('/').at(-1)?.replaceAll('_', ' ') },
    additionalData: random.chance(0.3) ? { plan: random.pick(['basic', 'team', 'pro']) } : {},
  }
}

export const attendeeOf = (
  { firstName, lastName, email, phone, zone, language }: Person,
  notes: Record<string, unknown>,
): AttendeeWish => ({
  email,
  firstname: firstName,
  lastname: lastName,
  fullname: `${firstName} ${lastName}`,
  phone,
  timezone: zone,
  language,
  notes,
  // A guest would be invited as soon as anything about the appointment changes.
  guests: [],
  receiveReminders: false,
  dataPolicyAccepted: true,
})
