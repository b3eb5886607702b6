import type { Appointment } from '../appointments/appointments.ts'

/** The colour that was given to the meeting type; it only repeats what the words say. */
export function colourOf({ meetingInfo }: Pick<Appointment, 'meetingInfo'>): string {
  const colour = 'color' in meetingInfo ? String(meetingInfo.color) : ''
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : 'var(--accent)'
}
