import { Refusal } from '../base/refusal.ts'
import { presentLook } from '../companies/present.ts'
import { findLook } from '../companies/store-pages.ts'
import { ok, operation } from '../runtime/http/operation.ts'
import { findHost } from '../windows/find-page.ts'
import type { WindowsProduct } from '../windows/read-rules.ts'
import { presentPublicUser } from './present.ts'
import { personalPageOf } from './rules.ts'
import * as schema from './schema.ts'
import { findPersonalPage } from './store.ts'
import * as update from './update-page.ts'

export type PersonalPageProduct = WindowsProduct & { bookingUrl: string; publicUrl: string }

const tag = 'Personal pages'
const needs = 'user'

export const getPersonalPage = ({ db }: PersonalPageProduct) =>
  operation({
    operationId: 'getPersonalPage',
    role: 'member',
    tag,
    summary: "Get the acting user's personal page",
    needs,
    replies: { 200: { description: 'Every key', schema: schema.PersonalPage } },
    refusals: ['user_not_found'],
    read: async ({ caller: { companyId, userId } }) => {
      const page = await findPersonalPage(db, companyId, userId)
      if (!page) throw new Refusal('user_not_found')
      return ok(personalPageOf(page))
    },
  })

export const updatePersonalPage = () =>
  operation({
    operationId: 'updatePersonalPage',
    role: 'member',
    tag,
    summary: "Change the acting user's personal page",
    description: 'What is absent stays, also in `onlineProfiles`; null clears.',
    needs,
    body: schema.UpdatePersonalPageBody,
    replies: { 200: { description: 'As it is now', schema: schema.PersonalPage } },
    refusals: ['user_not_found', 'meeting_type_not_found'],
    write: async ({ caller: { companyId, userId }, body, nowMs }, tx) =>
      ok(await update.updatePage(tx, { companyId, userId, change: body, nowMs })),
  })

export const getPublicUser = (product: PersonalPageProduct) =>
  operation({
    operationId: 'getPublicUser',
    tag: 'Public',
    summary: "What a user's personal page shows",
    needs: 'nobody',
    isPublic: true,
    params: schema.PublicUserParams,
    replies: { 200: { description: 'Texts, and what can be booked', schema: schema.PublicUser } },
    refusals: ['page_not_found'],
    read: async ({ params: { user } }) => {
      const found = await findHost(product, user)
      const page = found && (await findPersonalPage(product.db, found.companyId, found.userId))
      if (!page) throw new Refusal('page_not_found')
      const { companyId, userId } = found
      const { db, bookingUrl, publicUrl } = product
      const look = presentLook(await findLook(db, companyId, { userId }), publicUrl)
      return ok(presentPublicUser(found, { page: personalPageOf(page), bookingUrl, look }))
    },
  })
