import { created, idParams, noContent, ok, operation } from '../runtime/http/operation.ts'
import type { SignInProduct } from '../sessions/product.ts'
import { formatMoment } from '../time/moment.ts'
import * as action from './invite.ts'
import { invitationStatus } from './rules.ts'
import * as schema from './schema.ts'
import { type Invitation, listInvitations as list } from './store.ts'

const tag = 'Members'
const needs = 'company'
const params = idParams('invitation')

export const listInvitations = ({ db }: SignInProduct) =>
  operation({
    operationId: 'listInvitations',
    tag,
    summary: 'List invitations',
    needs,
    replies: { 200: { description: 'Newest first, 500 at most', schema: schema.InvitationList } },
    refusals: [],
    read: async ({ caller: { companyId }, nowMs }) => {
      const invitations = await list(db, companyId)
      return ok({ invitations: invitations.map(one => presentInvitation(one, nowMs)) })
    },
  })

/** For each key or session, as each sends a mail to whatever address. */
const made = {
  perMin: 5,
  atOnce: 50,
  replies: { 201: { description: 'It is on its way', schema: schema.CreatedInvitation } },
  shownOnce: 'url',
} as const

export const createInvitation = (product: SignInProduct) =>
  operation({
    ...made,
    operationId: 'createInvitation',
    tag,
    summary: 'Invite somebody to sign in to the company',
    description:
      'A mail with a link goes out. What was sent to the same email before ends. Only an owner ' +
      'invites owners.',
    needs,
    body: schema.InviteBody,
    refusals: ['already_member'],
    write: async ({ caller, body, nowMs }, tx) => {
      const { invitation, url } = await action.invite(product, tx, { caller, ...body, nowMs })
      return created({ ...presentInvitation(invitation, nowMs), url })
    },
  })

export const resendInvitation = (product: SignInProduct) =>
  operation({
    ...made,
    operationId: 'resendInvitation',
    tag,
    summary: 'Send an invitation again, with a new link',
    description: 'The former link ends; the seven days begin anew.',
    needs,
    params,
    refusals: ['invitation_not_found', 'invitation_ended'],
    write: async ({ caller, params: { id }, nowMs }, tx) => {
      const { invitation, url } = await action.inviteAgain(product, tx, { caller, id, nowMs })
      return created({ ...presentInvitation(invitation, nowMs), url })
    },
  })

export const deleteInvitation = () =>
  operation({
    operationId: 'deleteInvitation',
    tag,
    summary: 'Take an invitation back',
    needs,
    params,
    replies: { 204: { description: 'Its link is good for nothing' } },
    refusals: ['invitation_not_found', 'invitation_ended'],
    write: async ({ caller: { companyId }, params: { id }, nowMs }, tx) => {
      await action.revokeInvitation(tx, companyId, { id, nowMs })
      return noContent()
    },
  })

const presentInvitation = (invitation: Invitation, nowMs: number) => ({
  id: invitation.id,
  email: invitation.email,
  role: invitation.role,
  createdAt: formatMoment(invitation.createdMs),
  expiresAt: formatMoment(invitation.expiresMs),
  status: invitationStatus(invitation, nowMs),
})
