/** The pages of teams: `/team/{team}/{type}`. */
import { z } from 'zod'
import { HoldParams } from '../bookings/schema.ts'
import { findTypeOfTeam } from '../meeting-types/store.ts'
import type { PageAddress } from '../public/page-address.ts'
import { findTeamPage } from '../windows/find-page.ts'
import { findTeamSlug } from './store.ts'

const address = {
  team: z
    .string()
    .max(100)
    .describe('Slug of the team')
    .meta({ examples: ['sales'] }),
  type: z
    .string()
    .max(100)
    .describe('Slug of the meeting type')
    .meta({ examples: ['sales-call'] }),
}

export const TEAM_PAGES: PageAddress<{ team: string; type: string }> = {
  name: 'Team',
  noun: 'a page of a team',
  params: z.object(address),
  holdParams: z.object({ ...address, token: HoldParams.shape.token }),
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
