/** What a page offers where the wished time cannot be had. */
import { addressOf, type Query } from '../../web/booking/address.ts'
import type { Answer } from '../../web/booking/calls.ts'
import { nearestOf } from '../../web/booking/nearest-starts.ts'
import type { AskApi } from './ask-api.ts'

export type Failure = Extract<Answer<unknown>, { isOk: false }>

/** Of the nearest times none was chosen. */
export const NOTHING_CHOSEN: Failure = { isOk: false, status: 409, error: { code: 'slot_taken' } }

/** Starts near one, of the page or the appointment below whose path the API lists them. */
export const nearestTo = (
  start: string,
  { ask, apiPath }: { ask: AskApi; apiPath: string },
  asked: Query & { today: string },
): Promise<string[]> =>
  nearestOf(
    { listWindows: query => ask('GET', addressOf(`${apiPath}/windows`, query)) },
    start,
    asked,
  )
