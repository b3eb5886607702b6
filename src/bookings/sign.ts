/**
 * The secret with which an attendee manages an appointment without signing in. Nothing of it is
 * stored: it names company, appointment and attendee, and carries a keyed hash of the three.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

export type AttendeeRef = { companyId: string; appointmentId: string; attendeeId: string }

const ID_BYTES = 16
/** Sets these hashes apart from every other use of the same keys. */
const PURPOSE = 'attendee secret\n'

/** `base64url(company ‖ appointment ‖ attendee) . base64url(HMAC-SHA-256)`. */
export function attendeeSecret(ref: AttendeeRef, secretKeys: readonly string[]): string {
  const named = Buffer.from(
    [ref.companyId, ref.appointmentId, ref.attendeeId].join('').replaceAll('-', ''),
    'hex',
  )
  return joined(named, macOf(named, secretKeys[0] ?? ''))
}

const joined = (named: Buffer, mac: Buffer): string =>
  `${named.toString('base64url')}.${mac.toString('base64url')}`

/** Whom a secret names; null for one that none of our keys made. */
export function readSecret(secret: string, secretKeys: readonly string[]): AttendeeRef | null {
  const [name = '', mac = ''] = secret.split('.')
  const named = Buffer.from(name, 'base64url')
  const given = Buffer.from(mac, 'base64url')
  if (named.length !== 3 * ID_BYTES || given.length !== 32) return null
  // Many texts decode to the same bytes; only the one that was given out is the secret.
  if (secret !== joined(named, given)) return null
  const isOurs = secretKeys.some(key => timingSafeEqual(macOf(named, key), given))
  if (!isOurs) return null
  const idAt = (at: number) =>
    named
      .toString('hex', at * ID_BYTES, (at + 1) * ID_BYTES)
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return { companyId: idAt(0), appointmentId: idAt(1), attendeeId: idAt(2) }
}

function macOf(named: Buffer, key: string): Buffer {
  return createHmac('sha256', key).update(PURPOSE).update(named).digest()
}
