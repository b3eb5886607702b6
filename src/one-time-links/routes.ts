import { Refusal } from '../base/refusal.ts'
import { findMeetingType } from '../meeting-types/store.ts'
import type { PageAddress } from '../public/page-address.ts'
import type { Db } from '../runtime/db/database.ts'
import { created, idParams, noContent, ok, operation } from '../runtime/http/operation.ts'
import * as creation from './create-link.ts'
import * as removal from './delete-link.ts'
import { findLinkPage } from './find-link-page.ts'
import { presentLink } from './present.ts'
import * as renewal from './refresh-link.ts'
import * as schema from './schema.ts'
import { listLinks } from './store.ts'
import { findToken } from './store-tokens.ts'

export type OneTimeLinkProduct = { db: Db; bookingUrl: string }

const tag = 'One-time links'
const needs = 'user'
const params = idParams('link')

/** Pages that are opened by a one-time link. */
export const LINK_PAGES: PageAddress<{ link: string }> = {
  name: 'Link',
  noun: 'a one-time link',
  params: schema.LinkPageParams,
  holdParams: schema.LinkHoldParams,
  hostRefusals: ['hosts_mismatch', 'host_required'],
  refusals: ['page_not_found', 'link_used', 'link_expired'],
  companyOf: async ({ db }, { link }) => (await findToken(db, link))?.companyId ?? null,
  find: (product, { link }, nowMs) => findLinkPage(product, link, nowMs),
}

export const listOneTimeLinks = ({ db, bookingUrl }: OneTimeLinkProduct) =>
  operation({
    operationId: 'listOneTimeLinks',
    role: 'member',
    tag,
    summary: 'List the one-time links of a meeting type',
    needs,
    query: schema.ListLinksQuery,
    replies: { 200: { description: 'A page, newest first', schema: schema.OneTimeLinkList } },
    refusals: ['meeting_type_not_found'],
    read: async ({ caller, query }) => {
      await refuseOthersType(db, caller, query.meetingTypeId)
      const { links, total } = await listLinks(db, caller.companyId, query)
      return ok({ links: links.map(row => presentLink(row, bookingUrl)), total })
    },
  })

export const createOneTimeLink = ({ bookingUrl }: OneTimeLinkProduct) =>
  operation({
    operationId: 'createOneTimeLink',
    role: 'member',
    tag,
    summary: 'Make a link that is good for one booking',
    description: 'It lapses after thirty days. It opens a page with a password without one.',
    needs,
    params: schema.LinkTypeParams,
    replies: { 201: { description: 'Ready to be sent', schema: schema.OneTimeLink } },
    refusals: ['meeting_type_not_found'],
    write: async ({ caller, params: { meetingTypeId }, nowMs }, tx) => {
      await refuseOthersType(tx, caller, meetingTypeId)
      const wish = { companyId: caller.companyId, meetingTypeId, nowMs }
      return created(presentLink(await creation.createLink(tx, wish), bookingUrl))
    },
  })

export const refreshOneTimeLink = ({ bookingUrl }: OneTimeLinkProduct) =>
  operation({
    operationId: 'refreshOneTimeLink',
    role: 'member',
    tag,
    summary: 'Give a one-time link a new address',
    description: 'The former address ends; the thirty days begin anew.',
    needs,
    params,
    replies: { 201: { description: 'With its new address', schema: schema.OneTimeLink } },
    refusals: ['link_not_found', 'link_used'],
    write: async ({ caller: { companyId, userId }, params: { id }, nowMs }, tx) => {
      const row = await renewal.refreshLink(tx, { companyId, userId, id, nowMs })
      return created(presentLink(row, bookingUrl))
    },
  })

export const deleteOneTimeLink = () =>
  operation({
    operationId: 'deleteOneTimeLink',
    role: 'member',
    tag,
    summary: 'Delete a one-time link',
    description: 'Its address ends at once; what was booked through it stays.',
    needs,
    params,
    replies: { 204: { description: 'It is gone' } },
    refusals: ['link_not_found'],
    write: async ({ caller: { companyId, userId }, params: { id } }, tx) => {
      await removal.deleteLink(tx, { companyId, userId, id })
      return noContent()
    },
  })

async function refuseOthersType(
  db: Db,
  { companyId, userId }: { companyId: string; userId: string },
  id: string,
): Promise<void> {
  const type = await findMeetingType(db, companyId, { id, userId })
  if (!type) throw new Refusal('meeting_type_not_found')
}
