/** A case with its texts read: instants as epoch minutes, appointments that still count. */
import type { Case, CaseAppointment } from './case.ts'
import { addDays, instantOf, minuteOf } from './clock.ts'
import type { Span } from './minutes.ts'

export type Appointment = {
  /** Without buffers. */
  meeting: Span
  /** With the buffers of its own type. */
  block: Span
  source: CaseAppointment
}

export type Scene = {
  c: Case
  /** Rounded up to the whole minute. */
  now: number
  /** The asked range: a start lies in it by its own instant. */
  range: Span
  /** The range and as far around it as a meeting that starts in it can reach. */
  around: Span
  durationMin: number
  stepMin: number
  /** Neither lapsed nor the one being moved. */
  appointments: Appointment[]
  /** Those of them that are sessions of the asked type, by their start. */
  sessions: Map<number, Appointment[]>
}

export function sceneOf(c: Case): Scene {
  const now = Math.ceil(minuteOf(c.now))
  const durationMin = c.ask.durationMin ?? c.type.durationMin
  const zone = c.ask.timezone ?? c.zone
  const range = {
    start: instantOf(zone, c.ask.from, 0),
    end: instantOf(zone, addDays(c.ask.to, 1), 0),
  }
  const around = {
    start: range.start - c.type.bufferBeforeMin,
    end: range.end + durationMin + c.type.bufferAfterMin,
  }
  const appointments = c.appointments
    .filter(one => one.id !== c.ask.moving && !hasLapsed(one, minuteOf(c.now)))
    .map(appointmentOf)
  const isSession = (one: Appointment) =>
    c.type.spots > 1 && one.source.ofType && one.source.seatsTaken !== null
  const sessions = Map.groupBy(appointments.filter(isSession), one => one.meeting.start)
  const stepMin = c.type.stepMin ?? c.type.durationMin
  return { c, now, range, around, durationMin, stepMin, appointments, sessions }
}

/** The meeting that a start stands for. */
export function meetingAt(scene: Scene, start: number): Span {
  return { start, end: start + scene.durationMin }
}

/** Its blocked range: the meeting with the buffers of the asked type. */
export function blockAt(scene: Scene, start: number): Span {
  const { bufferBeforeMin, bufferAfterMin } = scene.c.type
  return { start: start - bufferBeforeMin, end: start + scene.durationMin + bufferAfterMin }
}

/** By the clock itself: what still lives for half a minute is not free before it has lapsed. */
function hasLapsed(one: CaseAppointment, now: number): boolean {
  return one.state !== 'confirmed' && one.expiresAt !== null && minuteOf(one.expiresAt) <= now
}

function appointmentOf(source: CaseAppointment): Appointment {
  const start = minuteOf(source.start)
  const end = start + source.durationMin
  const block = { start: start - source.bufferBeforeMin, end: end + source.bufferAfterMin }
  return { meeting: { start, end }, block, source }
}
