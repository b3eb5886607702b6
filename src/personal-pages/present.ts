/** What a visitor sees of a user: what the page says, and what can be booked. */
import type { presentLook } from '../companies/present.ts'
import type { FoundHost } from '../windows/find-page.ts'
import type { BookableType } from '../windows/read-rules.ts'
import { inPageOrder, type PersonalPage } from './rules.ts'

type Shown = { page: PersonalPage; bookingUrl: string; look: ReturnType<typeof presentLook> }

export function presentPublicUser({ host }: FoundHost, { page, bookingUrl, look }: Shown) {
  const { fullName, slug } = host.profile
  const open = inPageOrder(host.types, page).filter(({ enabled }) => enabled)
  return {
    name: fullName,
    slug,
    description: page.description,
    headerImage: page.headerImage,
    primaryColor: page.useCustomColors ? page.primaryColor : null,
    secondaryColor: page.useCustomColors ? page.secondaryColor : null,
    onlineProfiles: page.onlineProfiles,
    meetingTypes: open.map(type => presentType(type, `${bookingUrl}/${slug}`)),
    ...look,
  }
}

/** Of what a password protects, only where to give it. */
function presentType({ name, slug, info, options, ...type }: BookableType, userUrl: string) {
  const isProtected = options.bookingPagePassword?.enable === true
  return {
    name,
    slug,
    url: `${userUrl}/${slug}`,
    isProtected,
    description: isProtected ? '' : (info.description ?? ''),
    durations: isProtected ? [] : type.durationsMin,
    channel: isProtected ? null : type.channel,
  }
}
