/** The kinds of event. What each carries is in schema.ts. */
export const EVENT_TYPES = [
  'booking_created',
  'booking_rescheduled',
  'booking_cancelled',
  'booking_updated',
  'provisional_booking_created',
  'provisional_booking_approved',
  'provisional_booking_declined',
  'provisional_booking_expired',
  'new_employee',
] as const

export type EventType = (typeof EVENT_TYPES)[number]
