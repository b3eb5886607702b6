/** A process that sends what is due, to be killed. Its orders come as JSON. */
import { makeSending } from '../../src/notifications/send.ts'
import { openDatabase } from '../../src/runtime/db/database.ts'
import { smtpMailer } from '../../src/runtime/mail/mailer.ts'

const { connection, url, nowMs } = JSON.parse(process.argv[2] ?? '{}')
const quiet = () => {}
const sending = makeSending({
  db: openDatabase(connection),
  clock: { now: () => nowMs },
  log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  mailer: smtpMailer(url),
  mailFrom: 'bookings@acme.example',
  publicUrl: 'http://localhost',
  bookingUrl: 'http://localhost',
  secretKeys: ['a-secret-of-the-tests-that-is-long-enough'],
})
await sending.run()
