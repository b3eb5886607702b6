/** The pages on which something can be booked: of a user, of a team, behind a one-time link. */
import { addressOf, withChanges } from '../../web/booking/address.ts'
import { textOf } from '../../web/booking/form-fields.ts'
import type { PublicPage } from '../../web/client/client.ts'
import type { FormValues, PageReply, PageRequest } from '../runtime/http/pages.ts'
import { bookByForm, holdByForm, releaseByForm } from './book-by-form.ts'
import { bookingProps } from './booking-props.ts'
import { notShown } from './not-shown.ts'
import type { Opened } from './opened.ts'
import { passwordCookie, passwordIn, typedIn } from './page-password.ts'
import type { PageParts } from './parts.ts'
import { policyOf } from './policy.ts'
import { lookOf, spokenTo } from './visitor.ts'

export async function showBookingPage(parts: PageParts, request: PageRequest): Promise<PageReply> {
  const opened = await open(parts, request)
  if (!('page' in opened)) return opened
  const { waits } = request.query
  if (isWait(waits)) return waiting(parts, request, { ...opened, waits })
  return shown(parts, request, opened)
}

/** What the page's forms do where no script runs. */
export async function actOnBookingPage(
  parts: PageParts,
  request: PageRequest & { form: FormValues },
): Promise<PageReply> {
  const opened = await open(parts, request)
  if (!('page' in opened)) return opened
  const act = ACTS.get(textOf(request.form, 'do'))
  const done = act ? await act(request, opened) : opened.props
  return 'redirect' in done ? done : shown(parts, request, { ...opened, props: done })
}

const ACTS = new Map<string, typeof bookByForm>([
  ['hold', holdByForm],
  ['book', bookByForm],
  ['release', releaseByForm],
])

async function open(parts: PageParts, request: PageRequest): Promise<Opened | PageReply> {
  const path = decodeURI(request.address.split('?', 1)[0] ?? '').replace(/\/$/, '')
  const apiPath = encodeURI(`/v4/public/page${path}`)
  const password = passwordIn(request)
  const ask = parts.asVisitor(request)
  const found = await ask<PublicPage>(
    'GET',
    addressOf(apiPath, password === null ? {} : { bookingPassword: password }),
  )
  if (!found.isOk) return refused(parts, request, { ...found, isTyped: typedIn(request) !== null })
  const page = found.body
  const asked = { request, ask, path, apiPath, page, moved: null, password }
  const isTyped = textOf(request.form ?? {}, 'bookingPassword') !== ''
  const isSecure = parts.publicUrl.startsWith('https:')
  return {
    ask,
    page,
    props: await bookingProps(asked),
    ...(isTyped && password && { cookie: passwordCookie(password, encodeURI(path), isSecure) }),
  }
}

type Failure = { status: number; error: { code?: string }; isTyped: boolean }

/** No page, or one that asks for its password. */
function refused(parts: PageParts, request: PageRequest, failure: Failure): PageReply {
  const { status, error, isTyped } = failure
  if (error.code !== 'page_password_wrong') return notShown(parts, request, status)
  const action = addressOf(
    request.address.split('?', 1)[0] ?? '',
    withChanges(request.query, { bookingPassword: null }),
  )
  const asked = { ...spokenTo(request, null), action, isWrong: isTyped }
  const look = lookOf(request, { accentColor: null, zone: null })
  const html = parts.web.render.renderPasswordPage(asked, look)
  return { status, html, policy: policyOf({ frameOrigins: null, accentColor: null }) }
}

function shown(
  { web }: PageParts,
  request: PageRequest,
  { page, props, cookie }: Opened,
): PageReply {
  const { accentColor } = page
  // What answers a form cannot be asked for again in another zone.
  const zone = request.form === null ? props.month.zone : null
  const look = lookOf(request, { accentColor, zone })
  const isWrong = Object.keys(props.mistakes).length > 0 || props.notices.length > 0
  return {
    status: props.refused ? 409 : isWrong ? 400 : 200,
    html: web.render.renderBookingPage(props, look),
    policy: { ...policyOf(page), forms: page.redirectsTo === null ? [] : [page.redirectsTo] },
    ...(cookie && { cookie }),
  }
}

type Wait = 'doubleOptIn' | 'requireHostConfirmation'

const isWait = (text: string | undefined): text is Wait =>
  text === 'doubleOptIn' || text === 'requireHostConfirmation'

/** What was booked here has to be confirmed first. */
function waiting(
  { web }: PageParts,
  request: PageRequest,
  { page, props: { locale, words, path, query }, waits }: Opened & { waits: Wait },
): PageReply {
  const look = lookOf(request, { accentColor: page.accentColor, zone: null })
  const back = addressOf(path, withChanges(query, { waits: null }))
  const html = web.render.renderWaitingPage({ locale, words, page, waits, back }, look)
  return { status: 200, html, policy: policyOf(page) }
}
