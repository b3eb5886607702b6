import { z } from 'zod'
import { look, lookExample } from '../companies/schema-look.ts'
import { webAddress } from '../meeting-types/schema-fields.ts'
import { email, filledText, id, prose, text } from '../runtime/http/fields.ts'
import { isColor, PROFILES } from './rules.ts'

const color = text(40)
  .refine(isColor, 'must be a colour as #0099ff or rgb(0, 153, 255)')
  .nullish()
  .meta({ examples: ['#0099ff'] })

const MOST_LINKS = 20
const MOST_TYPES = 200

const customLink = z.object({
  name: filledText(100),
  url: webAddress.refine(url => url !== null, 'is required'),
  icon: text(100).nullable().default(null),
})

const profile = text(200).nullish()
const web = webAddress.nullish()

const ProfilesInput = z.object({
  linkedIn: web,
  facebook: web,
  twitter: web,
  instagram: web,
  xing: web,
  phone: profile,
  email: email.nullish().describe('Shown to everybody'),
  addressStreet: profile,
  addressCity: profile,
  addressPostalCode: profile,
  addressCountry: profile,
  customLinks: z
    .array(customLink)
    .max(MOST_LINKS, `must have at most ${MOST_LINKS} entries`)
    .nullish(),
})

export const UpdatePersonalPageBody = z
  .object({
    useCustomColors: z.boolean().nullish(),
    primaryColor: color,
    secondaryColor: color,
    headerImage: web.describe('The address of an image'),
    description: prose(5000).nullish(),
    showAllMeetingTypes: z
      .boolean()
      .nullish()
      .describe('false: only those of `meetingTypeOrder`; default true'),
    meetingTypeOrder: z
      .array(id)
      .max(MOST_TYPES, `must have at most ${MOST_TYPES} entries`)
      .refine(ids => new Set(ids).size === ids.length, 'must not have an id twice')
      .nullish(),
    onlineProfiles: ProfilesInput.nullish(),
  })
  .meta({
    id: 'UpdatePersonalPage',
    examples: [
      {
        useCustomColors: true,
        primaryColor: '#0099ff',
        description: 'Book a time that suits you.',
        onlineProfiles: { linkedIn: 'https://www.linkedin.com/in/ada' },
      },
    ],
  })

const line = z.string().nullable()
const profiles = Object.fromEntries(PROFILES.map(name => [name, line])) as Record<
  (typeof PROFILES)[number],
  typeof line
>

const OnlineProfiles = z.object({
  ...profiles,
  customLinks: z.array(z.object({ name: z.string(), url: z.string(), icon: line })),
})

const profilesExample = {
  linkedIn: 'https://www.linkedin.com/in/ada',
  facebook: null,
  twitter: null,
  instagram: null,
  xing: null,
  phone: null,
  email: null,
  addressStreet: null,
  addressCity: 'London',
  addressPostalCode: null,
  addressCountry: null,
  customLinks: [{ name: 'Our shop', url: 'https://shop.example', icon: null }],
}

export const personalPageExample = {
  useCustomColors: true,
  primaryColor: '#0099ff',
  secondaryColor: null,
  headerImage: null,
  description: 'Book a time that suits you.',
  showAllMeetingTypes: true,
  meetingTypeOrder: ['770e8400-e29b-41d4-a716-446655440002'],
  onlineProfiles: profilesExample,
}

export const PersonalPage = z
  .object({
    useCustomColors: z.boolean().describe('false: the colours are ignored'),
    primaryColor: line,
    secondaryColor: line,
    headerImage: line,
    description: z.string(),
    showAllMeetingTypes: z.boolean(),
    meetingTypeOrder: z.array(z.uuid()),
    onlineProfiles: OnlineProfiles,
  })
  .meta({ id: 'PersonalPage', examples: [personalPageExample] })

export const PublicUserParams = z.object({
  user: z
    .string()
    .min(1)
    .max(100)
    .describe("The user's slug")
    .meta({ examples: ['ada-lovelace'] }),
})

export const PublicUser = z
  .object({
    name: z.string(),
    slug: z.string(),
    description: z.string(),
    headerImage: line,
    primaryColor: line.describe('null: the colours of the product'),
    secondaryColor: line,
    onlineProfiles: OnlineProfiles,
    meetingTypes: z
      .array(
        z.object({
          name: z.string(),
          slug: z.string(),
          url: z.url(),
          isProtected: z.boolean().describe('A password is asked, and nothing else said before'),
          description: z.string(),
          durations: z.array(z.int()).describe("Minutes; the type's own first"),
          channel: line,
        }),
      )
      .describe('What can be booked, in the order of the page'),
    ...look,
  })
  .meta({
    id: 'PublicUser',
    examples: [
      {
        name: 'Ada Lovelace',
        slug: 'ada-lovelace',
        description: 'Book a time that suits you.',
        headerImage: null,
        primaryColor: '#0099ff',
        secondaryColor: null,
        onlineProfiles: profilesExample,
        meetingTypes: [
          {
            name: 'Discovery call',
            slug: 'discovery-call',
            url: 'http://localhost:3000/ada-lovelace/discovery-call',
            isProtected: false,
            description: '',
            durations: [30],
            channel: 'phone',
          },
        ],
        ...lookExample,
      },
    ],
  })
