/** What the editor needs before it can be shown. */
import type { Availability, Team } from '../../../client/client.ts'
import { answered, api, apiAs } from '../../api.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session.ts'
import type { PreviewContext } from './preview-page.ts'
import type { MeetingType, Queue } from './type-values.ts'

export type Loaded = {
  /** null: a new one. */
  type: MeetingType | null
  team: Team | null
  queue: Queue | null
  /** As whom it is read and changed. */
  actorId: string
  hours: readonly Availability[]
  defaultHoursId: string | null
  /** The address up to the type's own part. */
  base: string
  context: PreviewContext
}

/** `id` null: a new one, of the team or of whoever it is read and changed as. */
export type Wanted = { id: string | null; teamId: string | null; asId: string | null }

export function useLoaded({ id, teamId, asId }: Wanted) {
  const { user, company } = useSession()
  const read = async (): Promise<Loaded> => {
    const actorId = asId ?? user.id
    const type =
      id === null ? null : await answered(apiAs(actorId).getMeetingType({ params: { id } }))
    const ofTeam = type ? type.queueId && type.workspaceId : teamId
    const [team, queue, hours, owner, look, rules] = await Promise.all([
      ofTeam ? answered(api.getTeam({ params: { id: ofTeam } })) : null,
      type?.queueId ? answered(api.getQueue({ params: { id: type.queueId } })) : null,
      answered(apiAs(actorId).listAvailabilities()),
      answered(api.getUser({ params: { id: actorId } })),
      answered(api.getPageSettings()),
      answered(api.getBookingSettings()),
    ])
    const usual = hours.find(({ isDefault }) => isDefault) ?? null
    const slug = team ? `team/${team.slug}` : owner.slug
    const { useCustomColors, primaryColor } = owner.personalPage
    const ownColor = !team && useCustomColors ? primaryColor : null
    const { logoUrl, privacyPolicyUrl, imprintUrl, language, requireConsent } = look
    return {
      ...{ type, queue, team, actorId, hours },
      defaultHoursId: usual?.id ?? null,
      base: type
        ? type.bookingUrl.slice(0, type.bookingUrl.lastIndexOf('/'))
        : `${location.origin}/${slug}`,
      context: {
        company: { name: company.name, logoUrl, privacyPolicyUrl, imprintUrl },
        accentColor: ownColor ?? look.accentColor,
        ...{ language, requireConsent },
        byAttendee: rules.doubleOptIn,
        byHost: rules.requireHostConfirmation,
        hostName: team?.name ?? owner.fullName,
        timezone: team
          ? (queue?.timezone ?? company.timezone)
          : (usual?.timezone ?? owner.timezone),
        isOfTeam: team !== null,
      },
    }
  }
  return useRead(['meeting-types', 'edited', id, teamId, asId], read, {
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}
