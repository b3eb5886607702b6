import { z } from 'zod'

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
