/** What the editor needs before it can be shown. */
import type { Availability, Team } from '../../../client/client.ts'
import { answered, api, apiAs } from '../../api.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session.ts'
import { actorOf, fullName } from './offers.ts'
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

/** `id` null: a new one, of the team or of the user. */
export type Wanted = { id: string | null; teamId: string | null; asId: string | null }

export function useLoaded(wanted: Wanted) {
  const { user, company } = useSession()
  const { id, teamId, asId } = wanted
  const read = async (): Promise<Loaded> => {
    const team = teamId === null ? null : await readTeam(teamId)
    const actorId = asId ?? (team ? (actorOf(team, user.id) ?? user.id) : user.id)
    const type =
      id === null ? null : await answered(apiAs(actorId).getMeetingType({ params: { id } }))
    const ofTeam =
      team ?? (type?.queueId && type.workspaceId ? await readTeam(type.workspaceId) : null)
    const ownerId = type?.userId ?? actorId
    const [queue, hours, owner, look, rules] = await Promise.all([
      type?.queueId ? answered(api.getQueueOfMeetingType({ params: { id: type.id } })) : null,
      answered(apiAs(ownerId).listAvailabilities()),
      ownerId === user.id ? user : answered(api.getUser({ params: { id: ownerId } })),
      answered(api.getPageSettings()).catch(() => null),
      answered(api.getBookingSettings()).catch(() => null),
    ])
    const usual = hours.find(({ isDefault }) => isDefault) ?? null
    const slug = ofTeam ? `team/${ofTeam.slug}` : owner.slug
    return {
      ...{ type, queue, team: ofTeam, actorId, hours },
      defaultHoursId: usual?.id ?? null,
      base: type
        ? type.bookingUrl.slice(0, type.bookingUrl.lastIndexOf('/'))
        : `${location.origin}/${slug}`,
      context: {
        company: {
          name: company.name,
          logoUrl: look?.logoUrl ?? null,
          privacyPolicyUrl: look?.privacyPolicyUrl ?? null,
          imprintUrl: look?.imprintUrl ?? null,
        },
        accentColor: look?.accentColor ?? null,
        language: look?.language ?? null,
        requireConsent: look?.requireConsent ?? false,
        byAttendee: rules?.doubleOptIn ?? false,
        byHost: rules?.requireHostConfirmation ?? false,
        hostName: ofTeam?.name ?? fullName(owner),
        timezone: usual?.timezone ?? owner.timezone,
        isOfTeam: ofTeam !== null,
      },
    }
  }
  return useRead(['meeting-types', 'edited', id, teamId, asId], read, {
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

const readTeam = (id: string): Promise<Team> => answered(api.getTeam({ params: { id } }))
