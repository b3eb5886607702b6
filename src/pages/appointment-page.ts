/** What an attendee sees of the own appointment. */
import { appointmentPath, TOLD, type Told } from '../../web/appointment/addresses.ts'
import { addressOf } from '../../web/booking/address.ts'
import { keptOf } from '../../web/booking/after-booking.ts'
import type { PageReply, PageRequest } from '../runtime/http/pages.ts'
import { openOwn } from './own-page.ts'
import type { PageParts } from './parts.ts'

export async function showAppointment(parts: PageParts, request: PageRequest): Promise<PageReply> {
  const opened = await openOwn(parts, request)
  if (!('own' in opened)) return opened
  const { own, secret, zone, spoken, look, policy } = opened
  const { query, nowMs } = request
  const here = appointmentPath(own.id)
  const kept = { secret, ...keptOf(query) }
  const html = parts.web.render.renderAppointmentPage(
    {
      ...spoken,
      own,
      zone,
      isOver: Date.parse(own.end) <= nowMs,
      told: toldBy(query.told),
      moveAddress: addressOf(`${here}/move`, kept),
      cancelAddress: addressOf(`${here}/cancel`, kept),
      calendarAddress: addressOf(`${opened.apiPath}/ics`, { secret }),
    },
    look,
  )
  return { status: 200, html, policy }
}

const toldBy = (told: string | undefined): Told | null => TOLD.find(one => one === told) ?? null
