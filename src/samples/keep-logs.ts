/** The logs as they would be, had the samples been told of: nothing is ever there to be sent. */
import { type EventRow, lastPosition, listEvents } from '../events/store.ts'
import type { LetterProduct } from '../notifications/frame.ts'
import { planMails, type Told } from '../notifications/plan.ts'
import { readLetter } from '../notifications/read-letter.ts'
import { type Plan, withoutSecrets } from '../notifications/rules.ts'
import { finish, insertMails, type Outcome } from '../notifications/store.ts'
import type { Database, Tx } from '../runtime/db/database.ts'
import { DAY_MS } from '../time/units.ts'
import { settleDeliveries } from './store.ts'

type LogProduct = Omit<LetterProduct, 'db'> & { db: Database }

type Sampled = {
  companyId: string
  /** The webhook that is switched off. */
  webhookId: string
  nowMs: number
}

/** What happened last has mails. */
const TOLD_EVENTS = 150

/**
 * Once the events of the samples are numbered and followed. In one transaction: no process that
 * sends ever sees a mail that waits. Deliveries of the last day still wait.
 */
export function keepLogs(product: LogProduct, sampled: Sampled): Promise<void> {
  const { companyId, webhookId, nowMs } = sampled
  return product.db.transaction(async tx => {
    await settleDeliveries(tx, companyId, { webhookId, beforeMs: nowMs - DAY_MS })
    const last = await lastPosition(tx, companyId)
    const page = { after: last - TOLD_EVENTS, last, limit: TOLD_EVENTS, types: null }
    for (const event of await listEvents(tx, companyId, page)) {
      for (const plan of plansOf(event)) {
        await writeMail(tx, { ...product, db: tx }, { companyId, event, plan })
      }
    }
  })
}

/** What others did while the samples were made is not silent, and told by whoever tells. */
function plansOf(event: EventRow): Plan[] {
  const told = event.payload as Told
  const isSample = event.type.startsWith('booking_') && told.skipNotifications
  return isSample ? planMails(event, { ...told, skipNotifications: false }, []) : []
}

type Writing = { companyId: string; event: EventRow; plan: Plan }

async function writeMail(
  tx: Tx,
  product: LetterProduct,
  { companyId, event: { position, createdMs }, plan }: Writing,
): Promise<void> {
  const planned = { plans: [plan], position, nowMs: createdMs }
  const [id] = await insertMails(tx, companyId, planned)
  if (id === undefined) return
  const mail = { ...plan, id, companyId, tries: 0 }
  const made = await readLetter(product, mail, createdMs)
  await finish(tx, mail, outcomeOf(made, createdMs))
}

function outcomeOf(made: Awaited<ReturnType<typeof readLetter>>, nowMs: number): Outcome {
  if ('skip' in made) return { status: 'skipped', error: made.skip }
  const { subject, text } = made.letter
  return { status: 'sent', subject, content: withoutSecrets(text), nowMs }
}
