/** The appointment whose secret an address carries, with what every page about it is made of. */
import { addressOf } from '../../web/booking/address.ts'
import type { OwnAppointment } from '../../web/client/client.ts'
import type { PageLook } from '../../web/ui/look.ts'
import type { Spoken } from '../../web/words/choose-locale.ts'
import type { PagePolicy } from '../runtime/http/page-policy.ts'
import type { PageReply, PageRequest } from '../runtime/http/pages.ts'
import type { AskApi } from './ask-api.ts'
import { inZone } from './in-zone.ts'
import { notShown } from './not-shown.ts'
import type { PageParts } from './parts.ts'
import { policyOf } from './policy.ts'
import { lookOf, spokenTo, zoneFor } from './visitor.ts'

export type OpenedOwn = {
  ask: AskApi
  apiPath: string
  secret: string
  /** Its times are on the clock of `zone`. */
  own: OwnAppointment
  zone: string
  spoken: Spoken
  look: PageLook
  policy: PagePolicy
}

export async function openOwn(
  parts: PageParts,
  request: PageRequest,
): Promise<OpenedOwn | PageReply> {
  const { params, query } = request
  const { secret = '' } = query
  const apiPath = `/v4/public/appointment/${encodeURIComponent(params.id ?? '')}`
  const ask = parts.asVisitor(request)
  const found = await ask<OwnAppointment>('GET', addressOf(apiPath, { secret }))
  if (!found.isOk) return notShown(parts, request, found.status)
  const whole = found.body
  const { attendee, accentColor, language } = whole
  const { zone } = zoneFor(request, attendee.timezone ?? whole.timezone)
  const own = { ...whole, start: inZone(whole.start, zone), end: inZone(whole.end, zone) }
  return {
    ask,
    apiPath,
    secret,
    own,
    zone,
    spoken: spokenTo(request, attendee.language ?? language),
    look: lookOf(request, { accentColor, zone }),
    policy: { ...policyOf(whole), isPrivate: true },
  }
}
