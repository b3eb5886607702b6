/** A booking as the actions take it, from somebody whom nobody else is. */
import type { BookingWish } from '../../src/bookings/wish.ts'
import type { StartWish } from './booker.ts'

let attendees = 0

export function wishFor(wish: StartWish): Omit<BookingWish, 'companyId' | 'nowMs'> {
  attendees += 1
  return {
    meetingTypeId: wish.typeId,
    hostIds: [],
    queueId: null,
    startMs: Date.parse(wish.start),
    durationMin: wish.durationMin ?? null,
    channel: null,
    location: null,
    attendee: {
      email: `attendee${attendees}@example.com`,
      firstname: 'Grace',
      lastname: 'Hopper',
      fullname: 'Grace Hopper',
      phone: null,
      timezone: null,
      language: null,
      notes: {},
      guests: [],
      receiveReminders: true,
      dataPolicyAccepted: null,
    },
    ics: null,
    holdToken: wish.holdToken ?? null,
    oneTimeLinkId: null,
    ignoreAvailability: false,
  }
}
