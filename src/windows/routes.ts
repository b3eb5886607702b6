import { ok, operation } from '../runtime/http/operation.ts'
import { formatInstant, instantsAsJson } from '../time/iso.ts'
import { zoneOf } from '../time/zone.ts'
import { openStarts } from './engine.ts'
import { askAbout, type Question } from './read-question.ts'
import type { WindowsProduct } from './read-rules.ts'
import { askedDates, Windows, WindowsParams, WindowsQuery } from './schema.ts'
import { judge } from './why.ts'

export const listBookableWindows = (product: WindowsProduct) =>
  operation({
    operationId: 'listBookableWindows',
    tag: 'Windows',
    summary: 'List the starts at which a user can be booked',
    description: 'What is listed can be booked: booking asks the same engine.',
    needs: 'user',
    params: WindowsParams,
    query: WindowsQuery,
    replies: { 200: { description: 'Starts in UTC', schema: Windows } },
    refusals: [
      'dates_required',
      'date_invalid',
      'range_invalid',
      'user_not_found',
      'meeting_type_not_found',
    ],
    read: async ({ caller: { companyId }, params: { userId }, query, nowMs }) => {
      const explained = query.troubleshoot === 'true'
      const question = await askAbout(product, {
        companyId,
        userId,
        meetingTypeId: query.meetingTypeId ?? null,
        range: {
          ...askedDates(query),
          zone: query.timezone === undefined ? null : zoneOf(query.timezone),
        },
        durationMin: null,
        explained,
        exceptId: null,
        nowMs,
      })
      if (!question) return ok({ windows: [] })
      return ok(explained ? withReasons(question) : listed(question))
    },
  })

const PREFIX = new TextEncoder().encode('{"windows":')
const CLOSING_BRACE = 0x7d

function listed({ offer, ask }: Question): Uint8Array {
  const list = instantsAsJson(openStarts(offer, ask))
  const body = new Uint8Array(PREFIX.length + list.length + 1)
  body.set(PREFIX)
  body.set(list, PREFIX.length)
  body[body.length - 1] = CLOSING_BRACE
  return body
}

function withReasons({ offer, ask }: Question) {
  const { gridStarts, whyNot, starts } = judge(offer, ask)
  const blocked = gridStarts().flatMap(start => {
    const why = whyNot(start)
    return why ? [{ start: formatInstant(start), reason: why.reason }] : []
  })
  return { windows: starts.map(formatInstant), blocked }
}
