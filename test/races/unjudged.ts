/**
 * Booking without the engine: whatever it is asked, every start is open. What is refused then, the
 * database refuses.
 */
import { Refusal } from '../../src/base/refusal.ts'
import { book } from '../../src/bookings/book.ts'
import { holdStart } from '../../src/bookings/hold-start.ts'
import { reschedule } from '../../src/bookings/reschedule.ts'
import { openDatabase } from '../../src/runtime/db/database.ts'
import { statusOf } from '../../src/runtime/http/refusals.ts'
import { makeRuleBook } from '../../src/windows/read-rules.ts'
import type { Harness } from '../harness.ts'
import type { Booker, Outcome, StartWish } from './booker.ts'
import { wishFor } from './wish.ts'

const HOLDER = {
  hostIds: [],
  queueId: null,
  visitor: null,
  address: 'somewhere',
  mostOfAddress: 1_000_000,
  isCountedAlone: false,
}

/** Connections are its own: what tests set for the database holds for those made after it. */
export function unjudged(h: Pick<Harness, 'connection' | 'company' | 'clock'>): Booker {
  const db = openDatabase(h.connection)
  const { companyId } = h.company
  const product = {
    db,
    ruleBook: makeRuleBook(),
    secretKeys: ['a-secret-of-the-races-that-is-long-enough'],
    relay: { wake: () => {} },
    whyNot: () => null,
  }
  const at = () => ({ companyId, nowMs: h.clock.now() })
  return {
    book: wish =>
      outcomeOf('booked', async () => {
        const booked = await book(product, db.writer(), { ...wishFor(wish), ...at() })
        return 'whole' in booked ? { id: booked.whole.appointment.id } : {}
      }),
    hold: wish =>
      outcomeOf('held', async () => {
        const kept = { ...HOLDER, lengthMin: 1 }
        const hold = await holdStart(product, db.writer(), { ...startOf(wish), ...kept, ...at() })
        return { token: hold.token }
      }),
    move: (id, start) =>
      outcomeOf('moved', async () => {
        const wish = { id, startMs: Date.parse(start), ignoreAvailability: false, ...at() }
        await reschedule(product, db.writer(), wish)
        return { id }
      }),
    close: () => db.close(),
  }
}

const startOf = ({ typeId, start, durationMin }: StartWish) => ({
  meetingTypeId: typeId,
  startMs: Date.parse(start),
  durationMin: durationMin ?? null,
})

/** Only a refusal is an outcome; any other error fails the test. */
async function outcomeOf(
  done: string,
  act: () => Promise<Partial<Omit<Outcome, 'said'>>>,
): Promise<Outcome> {
  try {
    return { said: done, id: '', token: '', ...(await act()) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { said: `${statusOf(error.code)} ${error.code}`, id: '', token: '' }
  }
}
