import { z } from 'zod'
import { filledText, timeZone } from '../runtime/http/fields.ts'

const settings = {
  doubleOptIn: z.boolean().describe('Attendees confirm their bookings'),
  requireHostConfirmation: z.boolean().describe('Hosts confirm the bookings of their time'),
  provisionalHours: z
    .int()
    .min(1)
    .max(720)
    .describe('How long a booking waits for each confirmation; until its start at most'),
}

export const BookingSettings = z.object(settings).meta({
  id: 'BookingSettings',
  examples: [{ doubleOptIn: false, requireHostConfirmation: false, provisionalHours: 24 }],
})

export const BookingSettingsChange = z
  .object(settings)
  .partial()
  .meta({ id: 'ChangeBookingSettings', examples: [{ doubleOptIn: true }] })

export const Company = z
  .object({
    id: z.uuid(),
    name: z.string().describe('Shown on its pages and in its mails'),
    timezone: z.string().describe('Of users and queues that are made without one'),
    createdAt: z.iso.datetime(),
    users: z.int().describe('How many there are'),
    teams: z.int(),
    meetingTypes: z.int(),
  })
  .meta({
    id: 'Company',
    examples: [
      {
        id: '880e8400-e29b-41d4-a716-446655440003',
        name: 'Example',
        timezone: 'Europe/Berlin',
        createdAt: '2026-11-24T09:00:00.000Z',
        users: 12,
        teams: 2,
        meetingTypes: 31,
      },
    ],
  })

export const CompanyChange = z
  .object({ name: filledText(200).optional(), timezone: timeZone.optional() })
  .refine(
    ({ name, timezone }) => name !== undefined || timezone !== undefined,
    'give at least one of name, timezone',
  )
  .meta({ id: 'ChangeCompany', examples: [{ name: 'Example & Co' }] })
