/** What booking is given by the composition root. */
import type { Relay } from '../events/relay.ts'
import type { Db } from '../runtime/db/database.ts'
import type { LiveAnswers } from '../runtime/http/live-answers.ts'
import type { Question } from '../windows/read-question.ts'
import type { WindowsProduct } from '../windows/read-rules.ts'
import { judge, type Reason } from '../windows/why.ts'

/** Why a start cannot be booked; null if it can. */
export type WhyNot = (question: Question, startMin: number) => Reason | null

export const whyNotByEngine: WhyNot = ({ offer, ask }, startMin) =>
  judge(offer, ask).whyNot(startMin)?.reason ?? null

/** Where long lists are read. */
export type ListProduct = { lists: Db }

export type BookingProduct = WindowsProduct & {
  secretKeys: readonly string[]
  relay: Pick<Relay, 'wake'>
  /** The engine. Whatever it says, the database lets nobody book a host twice. */
  whyNot: WhyNot
}

/** Of what takes time that others may be looking at. */
export type WatchedProduct = BookingProduct & { live: LiveAnswers }

/** Of what is asked without a key; `publicUrl` is where this server is reached. */
export type InviteeProduct = WatchedProduct & { publicUrl: string }
