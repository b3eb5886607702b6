/**
 * What the API refuses, in the reader's language: by its stable code, and of a field by the
 * sentences that many fields share. Where there are no words, what the API says stands.
 */
import type { ErrorCode } from '../client/client.ts'
import { inLanguages } from './languages.ts'

const en = {
  unreachable: 'The server does not answer. Check the connection and try again.',
  too_many_requests: 'Too many requests. Wait a moment and try again.',
  busy_try_again: 'Too many changes at once. Nothing was changed; try again.',
  database_unavailable: 'The database does not answer. Try again in a moment.',
  internal_error: 'Something went wrong on the server. Its log says what.',
  body_too_large: 'This is more than can be sent at once.',
  signed_out: 'You are signed out. Sign in again.',
  role_forbids: 'Your role does not allow this. Ask an administrator.',
  sign_in_failed: 'Email and password do not match. Check both, or have a link mailed to you.',
  sign_in_link_not_found:
    'This link is not whole, or never was one. Copy all of it, or have a new one mailed to you.',
  sign_in_link_used: 'This link was used already. Have a new one mailed to you.',
  sign_in_link_expired: 'This link has expired. Have a new one mailed to you.',
  sign_in_again: 'For this, sign in again first: have a link mailed to you.',
  sign_up_closed: 'This server opens no new accounts. Ask an administrator for an invitation.',
  password_wrong: 'This is not your current password.',
  mailed_link_needed:
    'Somebody has an account with this email: open the link in the mail that was sent there.',
  already_member: 'This person is a member already.',
  last_owner: 'The company needs an owner: make somebody else one first.',
  last_admin: 'The last administrator of a company cannot be deleted.',
  own_member: 'Nobody removes themselves. Ask another administrator.',
  invitation_ended: 'This invitation is accepted or taken back. Make another.',
  api_key_ended: 'This key has ended. Create a new one.',
  email_taken: 'Another user of the company has this email.',
  slug_taken: 'This address is taken. Choose another.',
  slug_reserved: 'This address is one of Punctual itself. Choose another.',
  team_slug_taken: 'Another team has this address. Choose another.',
  availability_in_use: 'A meeting type uses these hours. Give it others first.',
  not_team_admin: 'Only an administrator of the team may do this.',
  slot_taken: 'This time is no longer free.',
  past: 'This time is over.',
  outside_hours: 'This lies outside the hours of the host.',
  appointment_cancelled: 'The appointment is cancelled.',
  appointment_past: 'The appointment is over.',
  provisional_ended: 'This booking does not wait for a confirmation any more.',
  provisional_waits: 'Somebody else has to confirm this booking first.',
  attendee_without_email: 'This attendee has no email. Call instead.',
  guests_not_allowed: 'This meeting type takes no guests.',
  webhook_limit: 'The company has as many webhooks as it may have. Delete one first.',
  webhook_disabled: 'The webhook is off. Switch it on first.',
  replay_too_long: 'There are too many events in this span. Choose a shorter one.',
} satisfies Partial<Record<ErrorCode | 'unreachable', string>>

export const refusalWords = inLanguages(en, {
  unreachable:
    'Der Server antwortet nicht. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  too_many_requests: 'Zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es noch einmal.',
  busy_try_again:
    'Zu viele Änderungen auf einmal. Nichts wurde geändert; versuchen Sie es noch einmal.',
  database_unavailable: 'Die Datenbank antwortet nicht. Versuchen Sie es gleich noch einmal.',
  internal_error: 'Auf dem Server ging etwas schief. Sein Protokoll sagt, was.',
  body_too_large: 'Das ist mehr, als auf einmal gesendet werden kann.',
  signed_out: 'Sie sind abgemeldet. Melden Sie sich neu an.',
  role_forbids: 'Ihre Rolle erlaubt das nicht. Fragen Sie einen Administrator.',
  sign_in_failed:
    'E-Mail und Passwort passen nicht zusammen. Prüfen Sie beides, oder lassen Sie sich einen ' +
    'Link schicken.',
  sign_in_link_not_found:
    'Dieser Link ist nicht vollständig oder war nie einer. Kopieren Sie ihn ganz, oder lassen ' +
    'Sie sich einen neuen schicken.',
  sign_in_link_used: 'Dieser Link wurde schon benutzt. Lassen Sie sich einen neuen schicken.',
  sign_in_link_expired: 'Dieser Link gilt nicht mehr. Lassen Sie sich einen neuen schicken.',
  sign_in_again: 'Melden Sie sich dafür erst neu an: Lassen Sie sich einen Link schicken.',
  sign_up_closed:
    'Dieser Server eröffnet keine neuen Konten. Bitten Sie einen Administrator um eine ' +
    'Einladung.',
  password_wrong: 'Das ist nicht Ihr jetziges Passwort.',
  mailed_link_needed:
    'Zu dieser E-Mail gibt es schon ein Konto: Öffnen Sie den Link in der Mail dorthin.',
  already_member: 'Diese Person ist schon Mitglied.',
  last_owner: 'Die Firma braucht einen Inhaber: Machen Sie erst jemand anderen dazu.',
  last_admin: 'Der letzte Administrator einer Firma kann nicht gelöscht werden.',
  own_member: 'Niemand entfernt sich selbst. Bitten Sie einen anderen Administrator.',
  invitation_ended: 'Diese Einladung ist angenommen oder zurückgezogen. Machen Sie eine neue.',
  api_key_ended: 'Dieser Schlüssel gilt nicht mehr. Erstellen Sie einen neuen.',
  email_taken: 'Diese E-Mail hat schon jemand in der Firma.',
  slug_taken: 'Diese Adresse ist vergeben. Wählen Sie eine andere.',
  slug_reserved: 'Diese Adresse gehört Punctual selbst. Wählen Sie eine andere.',
  team_slug_taken: 'Diese Adresse hat ein anderes Team. Wählen Sie eine andere.',
  availability_in_use: 'Eine Terminart nutzt diese Zeiten. Geben Sie ihr erst andere.',
  not_team_admin: 'Das darf nur ein Administrator des Teams.',
  slot_taken: 'Diese Zeit ist nicht mehr frei.',
  past: 'Diese Zeit ist vorbei.',
  outside_hours: 'Das liegt außerhalb der Zeiten des Gastgebers.',
  appointment_cancelled: 'Der Termin ist abgesagt.',
  appointment_past: 'Der Termin ist vorbei.',
  provisional_ended: 'Diese Buchung wartet auf keine Bestätigung mehr.',
  provisional_waits: 'Diese Buchung muss erst jemand anderes bestätigen.',
  attendee_without_email: 'Dieser Teilnehmer hat keine E-Mail. Rufen Sie an.',
  guests_not_allowed: 'Zu dieser Terminart kommen keine Gäste mit.',
  webhook_limit: 'Die Firma hat so viele Webhooks, wie sie haben darf. Löschen Sie erst einen.',
  webhook_disabled: 'Der Webhook ist aus. Schalten Sie ihn erst ein.',
  replay_too_long: 'In dieser Spanne liegen zu viele Ereignisse. Wählen Sie eine kürzere.',
})

/** Whether there are words for a code. */
export const isSaid = (code: string): code is keyof typeof en => Object.hasOwn(en, code)

export const mistakeWords = inLanguages(
  {
    missing: 'Fill this in.',
    noEmail: 'This is no email address.',
    noZone: 'This is no time zone. Choose one of the list.',
    tooLong: 'At most {n} characters.',
    tooFew: 'At least {n} letters or digits.',
  },
  {
    missing: 'Bitte ausfüllen.',
    noEmail: 'Das ist keine E-Mail-Adresse.',
    noZone: 'Das ist keine Zeitzone. Wählen Sie eine aus der Liste.',
    tooLong: 'Höchstens {n} Zeichen.',
    tooFew: 'Mindestens {n} Buchstaben oder Ziffern.',
  },
)

/** `n` is what the sentence counts. */
type Mistake = { key: keyof (typeof mistakeWords)['en']; n: string }

const SENTENCES: readonly (readonly [RegExp, Mistake['key']])[] = [
  [/^(is required|must not be empty)$/, 'missing'],
  [/^Invalid email format$/, 'noEmail'],
  [/^must be an IANA time zone/, 'noZone'],
  [/^must have at most (?<n>\d+) characters$/, 'tooLong'],
  [/^must have at least (?<n>\d+) letters or digits$/, 'tooFew'],
]

/** Which mistake a sentence of the API tells of; null: one that has no words here. */
export function mistakeIn(message: string): Mistake | null {
  for (const [sentence, key] of SENTENCES) {
    const found = sentence.exec(message)
    if (found) return { key, n: found.groups?.n ?? '' }
  }
  return null
}
