/** What would happen if somebody booked, held or moved now: it is done, and then undone. */
import { Refusal } from '../../src/base/refusal.ts'
import { book } from '../../src/bookings/book.ts'
import { holdStart } from '../../src/bookings/hold-start.ts'
import { type BookingProduct, whyNotByEngine } from '../../src/bookings/product.ts'
import { reschedule } from '../../src/bookings/reschedule.ts'
import { joining, type Writer } from '../../src/runtime/db/database.ts'
import { makeRuleBook } from '../../src/windows/read-rules.ts'
import type { Harness } from '../harness.ts'
import { wishFor } from '../races/wish.ts'

export type Attempts = {
  book(wish: Wish): Promise<string | null>
  hold(wish: Wish): Promise<string | null>
  move(id: string, start: string): Promise<string | null>
}

/** `hostIds`: whom the attendee chose of a team. */
export type Wish = { typeId: string; start: string; durationMin: number; hostIds?: string[] }

/** Each answers why not; null: it was done, and nothing is left of it. */
export function attemptsOn(h: Harness): Attempts {
  const { db } = h.running
  const { companyId } = h.company
  const product: BookingProduct = {
    db,
    ruleBook: makeRuleBook(),
    secretKeys: ['a-secret-of-the-attempts-long-enough'],
    relay: { wake: () => {} },
    whyNot: whyNotByEngine,
  }
  const at = () => ({ companyId, nowMs: h.clock.now() })
  const undone = new Error('undone')
  const attempt = async (act: (writer: Writer) => Promise<unknown>): Promise<string | null> => {
    try {
      await db.transaction(async tx => {
        await act(joining(tx))
        throw undone
      })
    } catch (error) {
      if (error === undone) return null
      if (error instanceof Refusal) return error.details.reason ?? error.code
      throw error
    }
    return null
  }
  return {
    book: ({ hostIds = [], ...wish }) =>
      attempt(writer => book(product, writer, { ...wishFor(wish), hostIds, ...at() })),
    hold: ({ typeId: meetingTypeId, start, durationMin, hostIds = [] }) => {
      const startMs = Date.parse(start)
      const wish = { ...HOLDER, meetingTypeId, startMs, durationMin, hostIds, ...at() }
      return attempt(writer => holdStart(product, writer, wish))
    },
    move: (id, start) => {
      const wish = { id, startMs: Date.parse(start), ignoreAvailability: false, ...at() }
      return attempt(writer => reschedule(product, writer, wish))
    },
  }
}

const HOLDER = {
  hostIds: [],
  queueId: null,
  visitor: null,
  address: 'somewhere',
  mostOfAddress: 1_000_000,
  isCountedAlone: true,
  lengthMin: 5,
}
