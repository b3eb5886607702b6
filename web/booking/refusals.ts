/** Why a time could not be had, in words that say what to do next. Pure. */
import type { ErrorBody } from '../client/client.ts'
import type { Speech } from '../words/speech.ts'

/** For these another time is the answer. */
const GONE: readonly string[] = [
  'slot_taken',
  'held',
  'pending',
  'buffer',
  'seats_full',
  'calendar_busy',
  'limit_reached',
  'host_unavailable',
  'not_on_grid',
  'outside_hours',
  'beyond_horizon',
  'one_time_link_used',
]
const TOO_SOON: readonly string[] = ['past', 'inside_notice']

type Failure = { status: number; error: Partial<ErrorBody>; host: string }

export function refusalOf(
  { say }: Speech,
  { status, error, host }: Failure,
): { message: string; isTaken: boolean } {
  const { code = '' } = error
  if (GONE.includes(code)) return { message: say('taken'), isTaken: true }
  if (code === 'series_refused') return { message: say('seriesTaken'), isTaken: true }
  if (code === 'reason_required') return { message: say('neededReason'), isTaken: false }
  if (TOO_SOON.includes(code)) return { message: say('tooSoon'), isTaken: true }
  if (status === 0) return { message: say('offline'), isTaken: false }
  if (status === 429) return { message: say('tooMany'), isTaken: false }
  return { message: say('failed', { host }), isTaken: false }
}
