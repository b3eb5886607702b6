/** Cancelling the own appointment: a question first, and only its answer acts. */
import { appointmentPath } from '../../web/appointment/addresses.ts'
import type { CancelPageProps } from '../../web/appointment/cancel-page.tsx'
import { addressOf } from '../../web/booking/address.ts'
import { appointmentAddress, keptOf } from '../../web/booking/after-booking.ts'
import { textOf } from '../../web/booking/form-fields.ts'
import { refusalOf } from '../../web/booking/refusals.ts'
import type { OwnAppointment } from '../../web/client/client.ts'
import { speechOf } from '../../web/words/speech.ts'
import type { FormValues, PageReply, PageRequest } from '../runtime/http/pages.ts'
import { type OpenedOwn, openOwn } from './own-page.ts'
import type { PageParts } from './parts.ts'

export async function askToCancel(parts: PageParts, request: PageRequest): Promise<PageReply> {
  const opened = await openOwn(parts, request)
  if (!('own' in opened)) return opened
  return opened.own.mayCancel ? asked(parts, request, opened) : toAppointment(request, opened)
}

export async function cancelByForm(
  parts: PageParts,
  request: PageRequest & { form: FormValues },
): Promise<PageReply> {
  const opened = await openOwn(parts, request)
  if (!('own' in opened)) return opened
  const { ask, apiPath, secret, own, spoken } = opened
  if (!own.mayCancel) return toAppointment(request, opened)
  const speech = speechOf(spoken.locale, spoken.words)
  const reason = textOf(request.form, 'reason')
  if (own.cancelNeedsReason && reason === '') {
    return asked(parts, request, opened, { mistake: speech.say('needed') })
  }
  const answer = await ask<OwnAppointment>('POST', `${apiPath}/cancel`, {
    secret,
    reason: reason || null,
    cancelEntireSeries: textOf(request.form, 'entireSeries') !== '',
  })
  if (answer.isOk) {
    const told = { id: own.id, secret, told: 'cancelled' as const }
    return { redirect: appointmentAddress(told, request.query) }
  }
  const { message } = refusalOf(speech, { ...answer, host: own.hostName })
  return asked(parts, request, opened, { problem: message })
}

/** It says what became of it. */
const toAppointment = ({ query }: PageRequest, { own: { id }, secret }: OpenedOwn): PageReply => ({
  redirect: appointmentAddress({ id, secret, told: null }, query),
})

function asked(
  { web }: PageParts,
  { query, form }: PageRequest,
  { own, zone, secret, spoken, look, policy }: OpenedOwn,
  wrong: Pick<CancelPageProps, 'mistake' | 'problem'> = {},
): PageReply {
  const here = appointmentPath(own.id)
  const kept = { secret, ...keptOf(query) }
  const html = web.render.renderCancelPage(
    {
      ...spoken,
      ...wrong,
      own,
      zone,
      values: form ?? {},
      action: addressOf(`${here}/cancel`, kept),
      back: addressOf(here, kept),
    },
    look,
  )
  return { status: Object.keys(wrong).length > 0 ? 409 : 200, html, policy }
}
