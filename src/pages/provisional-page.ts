/** A booking that waits, for whoever has its token: a question first, and only its answer acts. */
import { addressOf } from '../../web/booking/address.ts'
import { appointmentAddress, keptOf } from '../../web/booking/after-booking.ts'
import { textOf } from '../../web/booking/form-fields.ts'
import type { OwnProvisionalBooking } from '../../web/client/client.ts'
import type { FormValues, PageReply, PageRequest } from '../runtime/http/pages.ts'
import { inZone } from './in-zone.ts'
import { notShown } from './not-shown.ts'
import type { PageParts } from './parts.ts'
import { policyOf } from './policy.ts'
import { lookOf, spokenTo, zoneFor } from './visitor.ts'

export async function showProvisional(parts: PageParts, request: PageRequest): Promise<PageReply> {
  const found = await parts.asVisitor(request)<OwnProvisionalBooking>('GET', apiPathOf(request))
  if (!found.isOk) return notShown(parts, request, found.status)
  const own = found.body
  return toAppointment(own, request, null) ?? shown(parts, request, own)
}

/** What is refused has been decided or has ended meanwhile, which the page then says. */
export async function decideByForm(
  parts: PageParts,
  request: PageRequest & { form: FormValues },
): Promise<PageReply> {
  const { form, params, query } = request
  const here = addressOf(
    `/provisional-booking/${encodeURIComponent(params.token ?? '')}`,
    keptOf(query),
  )
  const isConfirmed = textOf(form, 'do') === 'confirm'
  if (!isConfirmed && textOf(form, 'do') !== 'decline') return { redirect: here }
  const answer = await parts.asVisitor(request)<OwnProvisionalBooking>(
    'POST',
    `${apiPathOf(request)}/${isConfirmed ? 'confirm' : 'decline'}`,
    isConfirmed ? undefined : { reason: textOf(form, 'reason') || null },
  )
  if (answer.isOk) return toAppointment(answer.body, request, 'booked') ?? { redirect: here }
  return answer.status === 409 ? { redirect: here } : notShown(parts, request, answer.status)
}

const apiPathOf = ({ params }: PageRequest): string =>
  `/v4/public/provisional/${encodeURIComponent(params.token ?? '')}`

/** The attendee's, once there is an appointment. */
function toAppointment(
  { appointmentId: id, secret }: OwnProvisionalBooking,
  { query }: PageRequest,
  told: 'booked' | null,
): PageReply | null {
  if (id === null || secret === null) return null
  return { redirect: appointmentAddress({ id, secret, told }, query) }
}

function shown({ web }: PageParts, request: PageRequest, own: OwnProvisionalBooking): PageReply {
  const { accentColor, language } = own
  const { zone } = zoneFor(request, own.timezone)
  const local = {
    ...own,
    start: inZone(own.start, zone),
    end: inZone(own.end, zone),
    expiresAt: inZone(own.expiresAt, zone),
  }
  const html = web.render.renderProvisionalPage(
    { ...spokenTo(request, language), own: local, zone, action: request.address },
    lookOf(request, { accentColor, zone }),
  )
  return { status: 200, html, policy: { ...policyOf(own), isPrivate: true } }
}
