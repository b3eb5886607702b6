/** Addresses of the pages about an appointment. */

/** What has just been done to it. */
export const TOLD = ['booked', 'moved', 'cancelled'] as const
export type Told = (typeof TOLD)[number]

export const appointmentPath = (id: string): string => `/appointment/${encodeURIComponent(id)}`
