import { findTypeOfTeam } from '../meeting-types/store.ts'
import type { PageAddress } from '../public/page-address.ts'
import type { Db } from '../runtime/db/database.ts'
import { created, idParams, noContent, ok, operation } from '../runtime/http/operation.ts'
import { findTeamPage } from '../windows/find-page.ts'
import { visibleTeam } from './access.ts'
import * as action from './change-team.ts'
import * as schema from './schema.ts'
import { findTeamSlug, listTeams as list, type TeamRow } from './store.ts'

const tag = 'Teams'
const needs = 'company'
const params = idParams('team')

/** The pages of teams: `/team/{team}/{type}`. */
export const TEAM_PAGES: PageAddress<{ team: string; type: string }> = {
  name: 'Team',
  noun: 'a page of a team',
  params: schema.TeamPageParams,
  holdParams: schema.TeamPageHoldParams,
  hostRefusals: ['hosts_mismatch', 'host_required'],
  refusals: ['page_not_found', 'page_password_wrong'],
  find: async (product, { team, type }) => {
    const [teamSlug, slug] = [team.toLowerCase(), type.toLowerCase()]
    if (!isSlug(teamSlug) || !isSlug(slug)) return null
    const owner = await findTeamSlug(product.db, teamSlug)
    if (!owner) return null
    const { companyId, teamId } = owner
    const typeId = await findTypeOfTeam(product.db, companyId, { teamId, slug })
    const page = typeId && (await findTeamPage(product, companyId, typeId))
    return page ? { ...page, oneTimeLinkId: null } : null
  },
}

const isSlug = (text: string): boolean => /^[a-z0-9-]{1,100}$/.test(text)

export const listTeams = ({ db }: { db: Db }) =>
  operation({
    operationId: 'listTeams',
    tag,
    summary: 'List teams',
    description: "The acting user's; without a user every team of the company.",
    needs,
    replies: { 200: { description: 'Oldest first', schema: schema.TeamList } },
    refusals: [],
    read: async ({ caller: { companyId, userId } }) =>
      ok({ teams: (await list(db, companyId, userId)).map(presentTeam) }),
  })

export const createTeam = () =>
  operation({
    operationId: 'createTeam',
    tag,
    summary: 'Create a team',
    description: 'Its id is the `workspaceId` of meeting types that the team hosts.',
    needs,
    body: schema.CreateTeamBody,
    replies: { 201: { description: 'The team', schema: schema.Team } },
    refusals: ['team_slug_taken', 'user_not_found'],
    write: async ({ caller: { companyId, userId }, body, nowMs }, tx) => {
      const { name, slug = null, members = null } = body
      const wish = { companyId, userId, name, slug, members, nowMs }
      return created(presentTeam(await action.createTeam(tx, wish)))
    },
  })

export const getTeam = ({ db }: { db: Db }) =>
  operation({
    operationId: 'getTeam',
    tag,
    summary: 'Get a team',
    needs,
    params,
    replies: { 200: { description: 'With its members', schema: schema.Team } },
    refusals: ['team_not_found'],
    read: async ({ caller, params: { id } }) => ok(presentTeam(await visibleTeam(db, caller, id))),
  })

export const updateTeam = () =>
  operation({
    operationId: 'updateTeam',
    tag,
    summary: 'Change a team',
    description: 'With another slug the addresses of its pages change at once.',
    needs,
    params,
    body: schema.UpdateTeamBody,
    replies: { 200: { description: 'As it is now', schema: schema.Team } },
    refusals: ['team_not_found', 'not_team_admin', 'team_slug_taken'],
    write: async ({ caller, params: { id }, body: { name = null, slug = null }, nowMs }, tx) =>
      ok(presentTeam(await action.updateTeam(tx, caller, { id, name, slug, nowMs }))),
  })

export const deleteTeam = () =>
  operation({
    operationId: 'deleteTeam',
    tag,
    summary: 'Delete a team',
    description: 'One that never offered a meeting type.',
    needs,
    params,
    replies: { 204: { description: 'It is gone' } },
    refusals: ['team_not_found', 'not_team_admin', 'team_in_use'],
    write: async ({ caller, params: { id } }, tx) => {
      await action.deleteTeam(tx, caller, id)
      return noContent()
    },
  })

export const setTeamMember = () =>
  operation({
    operationId: 'setTeamMember',
    tag,
    summary: 'Add a member to a team, or change the role',
    needs,
    params: schema.MemberParams,
    body: schema.MemberBody,
    replies: { 200: { description: 'The team as it is now', schema: schema.Team } },
    refusals: ['team_not_found', 'not_team_admin', 'user_not_found'],
    write: async ({ caller, params: { id: teamId, userId }, body, nowMs }, tx) => {
      const member = { teamId, userId, role: body?.role ?? ('member' as const), nowMs }
      return ok(presentTeam(await action.setMember(tx, caller, member)))
    },
  })

export const removeTeamMember = () =>
  operation({
    operationId: 'removeTeamMember',
    tag,
    summary: 'Remove a member from a team',
    description: "Queues are kept apart: take the user out of the team's queues there.",
    needs,
    params: schema.MemberParams,
    replies: { 204: { description: 'No member any more' } },
    refusals: ['team_not_found', 'not_team_admin', 'user_not_found'],
    write: async ({ caller, params: { id: teamId, userId } }, tx) => {
      await action.removeMember(tx, caller, { teamId, userId })
      return noContent()
    },
  })

const presentTeam = (row: TeamRow) => ({
  id: row.id,
  companyId: row.company_id,
  name: row.name,
  slug: row.slug,
  members: row.members,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
})
