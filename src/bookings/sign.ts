/**
 * What lets somebody without a key do one thing: the secret with which an attendee manages an
 * appointment, and the tokens that end reminders or decide a booking that waits. Nothing of them is
 * stored: each names what it is for, and carries a keyed hash of that.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

export type AttendeeRef = { companyId: string; appointmentId: string; attendeeId: string }

export type Role = 'attendee' | 'host'
/** A booking that waits, and who holds the token. */
export type ProvisionalRef = { companyId: string; id: string; role: Role }

const ID_BYTES = 16
const MAC_BYTES = 32

/** Each purpose sets its hashes apart from every other use of the same keys. */
const ATTENDEE = 'attendee secret\n'
const PROVISIONAL = 'provisional booking\n'
const REMINDERS = 'reminders\n'

const ROLE_BYTES: Record<Role, number> = { attendee: 1, host: 2 }

/** `base64url(company ‖ appointment ‖ attendee) . base64url(HMAC-SHA-256)`. */
export const attendeeSecret = (ref: AttendeeRef, secretKeys: readonly string[]): string =>
  signed(ATTENDEE, attendeeBytes(ref), secretKeys)

/** As `attendeeSecret`: it ends the attendee's reminders and does nothing else. */
export const remindersToken = (ref: AttendeeRef, secretKeys: readonly string[]): string =>
  signed(REMINDERS, attendeeBytes(ref), secretKeys)

const attendeeBytes = ({ companyId, appointmentId, attendeeId }: AttendeeRef): Buffer =>
  bytesOf([companyId, appointmentId, attendeeId])

/** Whom a secret names; null for one that none of our keys made. */
export const readSecret = (secret: string, secretKeys: readonly string[]): AttendeeRef | null =>
  readAttendee(ATTENDEE, secret, secretKeys)

/** As `readSecret`, of a token that ends reminders. */
export const readRemindersToken = (
  token: string,
  secretKeys: readonly string[],
): AttendeeRef | null => readAttendee(REMINDERS, token, secretKeys)

function readAttendee(
  purpose: string,
  text: string,
  secretKeys: readonly string[],
): AttendeeRef | null {
  const named = readSigned(purpose, text, secretKeys)
  if (named?.length !== 3 * ID_BYTES) return null
  return { companyId: idAt(named, 0), appointmentId: idAt(named, 1), attendeeId: idAt(named, 2) }
}

/** `base64url(company ‖ provisional booking ‖ role) . base64url(HMAC-SHA-256)`. */
export function provisionalToken(ref: ProvisionalRef, secretKeys: readonly string[]): string {
  const role = Buffer.of(ROLE_BYTES[ref.role])
  const named = Buffer.concat([bytesOf([ref.companyId, ref.id]), role])
  return signed(PROVISIONAL, named, secretKeys)
}

/** As `readSecret`, of a token. */
export function readProvisionalToken(
  token: string,
  secretKeys: readonly string[],
): ProvisionalRef | null {
  const named = readSigned(PROVISIONAL, token, secretKeys)
  if (named?.length !== 2 * ID_BYTES + 1) return null
  const role = named.at(-1) === ROLE_BYTES.host ? 'host' : 'attendee'
  return { companyId: idAt(named, 0), id: idAt(named, 1), role }
}

function signed(purpose: string, named: Buffer, secretKeys: readonly string[]): string {
  return joined(named, macOf(purpose, named, secretKeys[0] ?? ''))
}

function readSigned(purpose: string, text: string, secretKeys: readonly string[]): Buffer | null {
  const [name = '', mac = ''] = text.split('.')
  const named = Buffer.from(name, 'base64url')
  const given = Buffer.from(mac, 'base64url')
  if (given.length !== MAC_BYTES) return null
  // Many texts decode to the same bytes; only the one that was given out is ours.
  if (text !== joined(named, given)) return null
  const isOurs = secretKeys.some(key => timingSafeEqual(macOf(purpose, named, key), given))
  return isOurs ? named : null
}

const joined = (named: Buffer, mac: Buffer): string =>
  `${named.toString('base64url')}.${mac.toString('base64url')}`

const bytesOf = (ids: readonly string[]): Buffer =>
  Buffer.from(ids.join('').replaceAll('-', ''), 'hex')

const idAt = (named: Buffer, at: number): string =>
  named
    .toString('hex', at * ID_BYTES, (at + 1) * ID_BYTES)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')

const macOf = (purpose: string, named: Buffer, key: string): Buffer =>
  createHmac('sha256', key).update(purpose).update(named).digest()
