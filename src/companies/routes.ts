import { Refusal } from '../base/refusal.ts'
import type { Db } from '../runtime/db/database.ts'
import { content, idParams, ok, operation } from '../runtime/http/operation.ts'
import { changeBookingSettings } from './change-booking-settings.ts'
import { changePageSettings } from './change-page-settings.ts'
import { presentCompany, presentPageSettings } from './present.ts'
import * as schema from './schema.ts'
import { LogoImage, PageSettings, PageSettingsChange } from './schema-pages.ts'
import { findCompany, updateCompanyRow } from './store.ts'
import { findLogo, pageSettings } from './store-pages.ts'
import { bookingSettings } from './store-settings.ts'

type CompanyProduct = { db: Db; publicUrl: string }

const whole = {
  tag: 'Company',
  needs: 'company',
  replies: { 200: { description: 'As it is now', schema: schema.Company } },
  refusals: [],
} as const

export const getCompany = ({ db }: { db: Db }) =>
  operation({
    ...whole,
    operationId: 'getCompany',
    summary: 'Get the company of the key',
    read: async ({ caller: { companyId } }) =>
      ok(presentCompany(companyId, await findCompany(db, companyId))),
  })

export const updateCompany = () =>
  operation({
    ...whole,
    operationId: 'updateCompany',
    summary: 'Change the name or the time zone of the company',
    description: 'Users and queues keep the zone that they have.',
    body: schema.CompanyChange,
    write: async ({ caller: { companyId }, body: { name = null, timezone = null } }, tx) => {
      await updateCompanyRow(tx, companyId, { name, timezone })
      return ok(presentCompany(companyId, await findCompany(tx, companyId)))
    },
  })

const shared = {
  tag: 'Company',
  needs: 'company',
  replies: { 200: { description: 'As they are now', schema: schema.BookingSettings } },
  refusals: [],
} as const

export const getBookingSettings = ({ db }: { db: Db }) =>
  operation({
    ...shared,
    operationId: 'getBookingSettings',
    role: 'member',
    summary: 'Get what holds for bookings of meeting types that do not say otherwise',
    read: async ({ caller: { companyId } }) => ok(await bookingSettings(db, companyId)),
  })

export const updateBookingSettings = () =>
  operation({
    ...shared,
    operationId: 'updateBookingSettings',
    summary: 'Change what holds for bookings of meeting types that do not say otherwise',
    description: 'Bookings that wait already go on as they began.',
    body: schema.BookingSettingsChange,
    write: async ({ caller: { companyId }, body }, tx) =>
      ok(await changeBookingSettings(tx, companyId, body)),
  })

const ofPages = {
  tag: 'Company',
  needs: 'company',
  replies: { 200: { description: 'As they are now', schema: PageSettings } },
  refusals: [],
} as const

export const getPageSettings = ({ db, publicUrl }: CompanyProduct) =>
  operation({
    ...ofPages,
    operationId: 'getPageSettings',
    role: 'member',
    summary: "Get how the company's pages look, what they ask for and who may embed them",
    read: async ({ caller: { companyId } }) =>
      ok(presentPageSettings(await pageSettings(db, companyId), publicUrl)),
  })

/** A logo as a data URL is larger than any other body. */
const BODY_BYTES = 512 * 1024

export const updatePageSettings = ({ publicUrl }: CompanyProduct) =>
  operation({
    ...ofPages,
    operationId: 'updatePageSettings',
    summary: "Change how the company's pages look, what they ask for and who may embed them",
    description: 'What is absent stays; null clears.',
    body: PageSettingsChange,
    bodyBytes: BODY_BYTES,
    write: async ({ caller: { companyId }, body }, tx) =>
      ok(presentPageSettings(await changePageSettings(tx, companyId, body), publicUrl)),
  })

/** It may be SVG from anybody: opened by itself, it is shown and does nothing. */
const LOGO_HEADERS = {
  'cache-control': 'public, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
}

export const getLogo = ({ db }: CompanyProduct) =>
  operation({
    operationId: 'getLogo',
    tag: 'Public',
    summary: "Get a company's logo",
    description: 'A new logo has a new id, so what was got once holds for ever.',
    needs: 'nobody',
    isPublic: true,
    params: idParams('logo'),
    replies: { 200: LogoImage },
    refusals: ['logo_not_found'],
    read: async ({ params: { id } }) => {
      const logo = await findLogo(db, id)
      if (!logo) throw new Refusal('logo_not_found')
      return content(logo.content, logo.mediaType, LOGO_HEADERS)
    },
  })
