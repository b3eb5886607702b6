/** The booking page of what stands in the editor. Pure. */
import type { PublicCompany, PublicPage } from '../../../client/client.ts'
import type { Decision, TypeValues } from './type-values.ts'

/** What of the page is not the type's own. */
export type PreviewContext = {
  company: PublicCompany
  accentColor: string | null
  language: string | null
  requireConsent: boolean
  /** Of bookings whose type leaves it to the company. */
  byAttendee: boolean
  byHost: boolean
  hostName: string
  timezone: string
  isOfTeam: boolean
}

export function previewPage(
  values: TypeValues,
  context: PreviewContext,
  unnamed: string,
): PublicPage {
  const { isOfTeam } = context
  const isChosen = isOfTeam && values.hostChoice !== 'none' && values.mode !== 'collective'
  const spots = values.spots ?? 1
  const channels = [...new Set([values.channel, ...values.otherChannels])]
  return {
    name: values.name.trim() || unnamed,
    description: values.description,
    hostName: context.hostName,
    hosts: isChosen ? values.hosts.map(({ userId, name }) => ({ id: userId, name })) : [],
    hostRequired: isChosen && values.hostChoice === 'must',
    timezone: context.timezone,
    durations: [...new Set([values.durationMin ?? 30, ...values.otherDurations])],
    // A group meets in one way.
    channels: spots > 1 ? [values.channel] : channels,
    customChannelName: values.customChannelName || null,
    locations: values.locations.map(({ name, address }, at) => ({
      id: String(at),
      name: name || address,
      address,
    })),
    questions: values.questions.map((question, at) => ({
      ...question,
      id: question.id || `${at}`,
    })),
    spots,
    showAvailableSlots: values.showAvailableSlots,
    allowAddingGuests: values.allowAddingGuests,
    allowPhoneOnlyBooking: values.allowPhoneOnlyBooking,
    color: values.color || null,
    recurrence: null,
    confirmationButton: null,
    confirmation: confirmationOf(values, context),
    redirectsTo: null,
    company: context.company,
    accentColor: /^#([\da-f]{3}|[\da-f]{6})$/i.test(values.color)
      ? values.color
      : context.accentColor,
    language: values.language || context.language,
    frameOrigins: null,
    requireConsent: context.requireConsent,
  }
}

/** Who has to confirm before a booking holds. */
function confirmationOf(values: TypeValues, context: PreviewContext): PublicPage['confirmation'] {
  const decided = (own: Decision, ofCompany: boolean) =>
    own === 'enabled' || (own === 'useCompanySettings' && ofCompany)
  const byHost = decided(values.requireHostConfirmation, context.byHost)
  if (decided(values.doubleOptIn, context.byAttendee)) return byHost ? 'both' : 'attendee'
  return byHost ? 'host' : 'nobody'
}
