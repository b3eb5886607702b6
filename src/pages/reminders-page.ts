/** The end of reminders: opening the page ends nothing, its button and mail programs do. */
import type { OwnReminders } from '../../web/client/client.ts'
import type { FormValues, PageReply, PageRequest } from '../runtime/http/pages.ts'
import { notShown } from './not-shown.ts'
import type { PageParts } from './parts.ts'
import { policyOf } from './policy.ts'
import { lookOf, spokenTo } from './visitor.ts'

export const showReminders = (parts: PageParts, request: PageRequest): Promise<PageReply> =>
  answered(parts, request, 'GET')

/** The one click of RFC 8058 comes here too. */
export const stopReminders = (
  parts: PageParts,
  request: PageRequest & { form: FormValues },
): Promise<PageReply> => answered(parts, request, 'POST')

async function answered(
  parts: PageParts,
  request: PageRequest,
  method: 'GET' | 'POST',
): Promise<PageReply> {
  const path = `/v4/public/reminders/${encodeURIComponent(request.params.token ?? '')}`
  const ask = parts.asVisitor(request)
  const address = method === 'POST' ? `${path}/stop` : path
  const found = await ask<OwnReminders>(method, address)
  if (!found.isOk) return notShown(parts, request, found.status)
  const { accentColor, language } = found.body
  const html = parts.web.render.renderRemindersPage(
    { ...spokenTo(request, language), own: found.body, action: request.address },
    lookOf(request, { accentColor, zone: null }),
  )
  return { status: 200, html, policy: { ...policyOf(found.body), isPrivate: true } }
}
