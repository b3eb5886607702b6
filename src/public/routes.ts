/** What can be done with a booking page, without a key: nothing takes a flag that skips a rule. */
import { Refusal, type RefusalCode } from '../base/refusal.ts'
import { book } from '../bookings/book.ts'
import { bookSeries } from '../bookings/book-series.ts'
import { holdStart } from '../bookings/hold-start.ts'
import { presentSeries } from '../bookings/present.ts'
import type { InviteeProduct } from '../bookings/product.ts'
import { START_REFUSALS } from '../bookings/refuse-start.ts'
import { releaseHold } from '../bookings/release-hold.ts'
import { BOOKING_REFUSALS, presentHold, presentWaiting } from '../bookings/routes.ts'
import { HoldReply, PublicBookingBody, PublicHoldBody } from '../bookings/schema.ts'
import { PublicBookingReply } from '../bookings/schema-reply.ts'
import { attendeeSecret } from '../bookings/sign.ts'
import {
  content,
  created,
  EVENT_STREAM,
  noContent,
  ok,
  operation,
} from '../runtime/http/operation.ts'
import { findPage } from '../windows/find-page.ts'
import { RANGE_REFUSALS } from '../windows/routes.ts'
import { listPageWindows, watchedPageWindows } from './list-windows.ts'
import { lookOfPage, refuseWithoutConsent } from './look.ts'
import { openPage } from './open-page.ts'
import type { PageAddress } from './page-address.ts'
import { presentPage, redirectOf } from './present.ts'
import * as schema from './schema.ts'

const tag = 'Public'
const shared = { tag, needs: 'nobody', isPublic: true } as const
const LENGTH_MIN = 5
/** Live holds that one address may have. */
const MOST_HOLDS = 10

/** The pages of users, by the user's and the meeting type's slug. */
export const USER_PAGES: PageAddress<{ user: string; type: string }> = {
  name: 'Public',
  noun: 'a booking page',
  params: schema.PageParams,
  holdParams: schema.PageHoldParams,
  hostRefusals: [],
  refusals: ['page_not_found', 'page_password_wrong'],
  find: async (product, { user, type }) => {
    const page = await findPage(product, user, type)
    return page && { ...page, oneTimeLinkId: null }
  },
}

/** What can be done with the pages of one kind of address. */
export const pageOperations = <P>(product: InviteeProduct, address: PageAddress<P>) => ({
  get: getPage(product, address),
  listWindows: listWindows(product, address),
  watchWindows: watchWindows(product, address),
  createHold: createHold(product, address),
  deleteHold: deleteHold(product, address),
  createBooking: createBooking(product, address),
})

const getPage = <P>(product: InviteeProduct, { name, noun, ...address }: PageAddress<P>) =>
  operation({
    ...shared,
    operationId: `get${name}Page`,
    summary: `What ${noun} shows`,
    params: address.params,
    query: schema.PageQuery,
    replies: { 200: { description: 'Names, texts, choices, questions', schema: schema.Page } },
    refusals: address.refusals,
    read: async ({ params, query: { bookingPassword = null }, nowMs }) => {
      const page = openPage(await address.find(product, params, nowMs), bookingPassword)
      return ok(presentPage(page, await lookOfPage(product, page)))
    },
  })

const listWindows = <P>(product: InviteeProduct, { name, noun, ...address }: PageAddress<P>) =>
  operation({
    ...shared,
    operationId: `list${name}Windows`,
    summary: `List the starts that ${noun} offers`,
    params: address.params,
    query: schema.PageWindowsQuery,
    replies: { 200: { description: 'With the offset of the zone', schema: schema.PageWindows } },
    refusals: [
      ...address.refusals,
      ...address.hostRefusals.filter(code => code !== 'host_required'),
      ...RANGE_REFUSALS,
      'duration_not_allowed',
    ],
    read: async ({ params, query, nowMs }) => {
      const found = await address.find(product, params, nowMs)
      const page = openPage(found, query.bookingPassword ?? null)
      return ok(await listPageWindows(product, page, { ...query, nowMs }))
    },
  })

/** Nothing on the way keeps it back, and its connection is for nothing else. */
const STREAM_HEADERS = {
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
  connection: 'close',
}

const watchWindows = <P>(product: InviteeProduct, { name, noun, ...at }: PageAddress<P>) =>
  operation({
    ...shared,
    operationId: `watch${name}Windows`,
    summary: `Watch the starts that ${noun} offers, as server-sent events`,
    description:
      'What the list of windows answers, whole: at the beginning, and whenever it is another one.',
    params: at.params,
    query: schema.PageWindowsQuery,
    replies: { 200: schema.WindowsStream },
    refusals: [
      ...at.refusals,
      ...at.hostRefusals.filter(code => code !== 'host_required'),
      ...RANGE_REFUSALS,
      'duration_not_allowed',
      'too_many_streams',
      'streams_full',
    ],
    read: async ({ params, query, nowMs, address }) => {
      const { bookingPassword = null, ...asked } = query
      const page = openPage(await at.find(product, params, nowMs), bookingPassword)
      const stream = await product.live.watch(
        {
          key: JSON.stringify([page.companyId, page.type.id, asked]),
          companyId: page.companyId,
          event: 'windows',
          ask: askedMs => watchedPageWindows(product, page, { ...asked, nowMs: askedMs }),
        },
        address,
      )
      return content(stream, EVENT_STREAM, STREAM_HEADERS)
    },
  })

const createHold = <P>(product: InviteeProduct, { name, noun, ...at }: PageAddress<P>) =>
  operation({
    ...shared,
    operationId: `create${name}Hold`,
    summary: `Keep a start of ${noun} while the form is filled in`,
    params: at.params,
    body: PublicHoldBody,
    replies: { 201: { description: 'Held for five minutes', schema: HoldReply } },
    refusals: [
      ...at.refusals,
      ...at.hostRefusals,
      ...START_REFUSALS,
      'duration_not_allowed',
      'too_many_holds',
    ],
    act: async ({ params, body, nowMs, address }, writer) => {
      const page = openPage(await at.find(product, params, nowMs), body.bookingPassword)
      const hold = await holdStart(product, writer, {
        companyId: page.companyId,
        meetingTypeId: page.type.id,
        hostIds: page.team ? body.hostIds : [],
        queueId: null,
        startMs: body.start,
        durationMin: body.duration,
        visitor: body.visitorToken && `public/${body.visitorToken}`,
        address,
        mostOfAddress: MOST_HOLDS,
        isCountedAlone: true,
        lengthMin: LENGTH_MIN,
        nowMs,
      }).catch(asOfThePage)
      writer.afterCommit(() => product.live.wake(page.companyId))
      return created(presentHold(hold))
    },
  })

const deleteHold = <P>(product: InviteeProduct, { name, noun, ...address }: PageAddress<P>) =>
  operation({
    ...shared,
    operationId: `delete${name}Hold`,
    summary: `Give a start that ${noun} holds back`,
    params: address.holdParams,
    replies: { 204: { description: 'It is free again' } },
    refusals: [...address.refusals.filter(isWithoutPassword), 'hold_not_found'],
    write: async ({ params, nowMs }, tx) => {
      const page = await address.find(product, params, nowMs)
      if (!page) throw new Refusal('page_not_found')
      if (!(await releaseHold(tx, page.companyId, params.token))) {
        throw new Refusal('hold_not_found')
      }
      tx.afterCommit(() => product.live.wake(page.companyId))
      return noContent()
    },
  })

const isWithoutPassword = (code: RefusalCode): boolean => code !== 'page_password_wrong'

const createBooking = <P>(product: InviteeProduct, { name, noun, ...address }: PageAddress<P>) =>
  operation({
    ...shared,
    operationId: `create${name}Booking`,
    summary: `Book a start of ${noun}`,
    params: address.params,
    body: PublicBookingBody,
    replies: {
      201: {
        description: 'Booked; or it waits for a confirmation, and is no appointment yet',
        schema: PublicBookingReply,
      },
    },
    refusals: [...address.refusals, ...address.hostRefusals, ...BOOKING_REFUSALS],
    // A form that is sent twice books once.
    companyOf: async ({ params, nowMs }) => {
      if (address.companyOf) return address.companyOf(product, params)
      const page = await address.find(product, params, nowMs)
      return page?.companyId ?? null
    },
    act: async ({ params, body, nowMs }, writer) => {
      const page = openPage(await address.find(product, params, nowMs), body.bookingPassword)
      const { companyId } = page
      await refuseWithoutConsent(product, companyId, body.attendee.dataPolicyAccepted)
      const wish = {
        ...body,
        companyId,
        meetingTypeId: page.type.id,
        hostIds: page.team ? body.hostIds : [],
        queueId: null,
        oneTimeLinkId: page.oneTimeLinkId,
        oneTimeToken: page.oneTimeToken,
        startMs: body.start,
        durationMin: body.duration,
        ics: null,
        ignoreAvailability: false,
        nowMs,
      }
      const { recurrence } = body
      if (recurrence) {
        const asked = { wish, recurrence, isOffered: true }
        const series = await bookSeries(product, writer, asked).catch(asOfThePage)
        const [first] = series
        const redirectUrl = first ? redirectOf(page, first) : null
        return created({ ...presentSeries(series, product.secretKeys), redirectUrl })
      }
      const own = await book(product, writer, wish).catch(asOfThePage)
      if ('provisional' in own) return created(presentWaiting(own))
      const appointmentId = own.whole.appointment.id
      const named = { companyId, appointmentId, attendeeId: own.attendee.id }
      const secret = attendeeSecret(named, product.secretKeys)
      const redirectUrl = redirectOf(page, own)
      return created({ id: appointmentId, appointmentId, secret, redirectUrl })
    },
  })

const GONE: ReadonlySet<string> = new Set([
  'meeting_type_not_found',
  'meeting_type_disabled',
  'user_not_found',
  'link_not_found',
])

/** A page that ends while somebody books is gone. */
function asOfThePage(error: unknown): never {
  if (error instanceof Refusal && GONE.has(error.code)) throw new Refusal('page_not_found')
  throw error
}
