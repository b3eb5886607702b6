/** The page of a user: who it is, and what can be booked. */
import { addressOf, type Query } from '../booking/address.ts'
import { keptOf } from '../booking/after-booking.ts'
import { channelName } from '../booking/places.ts'
import type { PublicUser } from '../client/client.ts'
import { Company } from '../ui/company.tsx'
import { Chevron } from '../ui/icons.tsx'
import type { PageLook } from '../ui/look.ts'
import { renderSheet } from '../ui/sheet-page.tsx'
import type { Spoken } from '../words/choose-locale.ts'
import { useSpeech } from '../words/speaking.ts'
import { speechOf } from '../words/speech.ts'
import { postalLines, profileLinks } from './profiles.ts'

export type PersonalPageProps = Spoken & {
  user: PublicUser
  /** Of the address: what of it the pages behind the links take over. */
  query: Query
}

export function renderPersonalPage(props: PersonalPageProps, look: PageLook): string {
  const { locale, words, user } = props
  return renderSheet({
    spoken: { locale, words },
    look,
    title: speechOf(locale, words).say('personalTitle', { host: user.name }),
    company: user.company,
    kind: 'personal',
    hasTimes: false,
    children: <Personal {...props} />,
  })
}

function Personal({ user, query }: PersonalPageProps) {
  const { say } = useSpeech()
  const { name, description, headerImage, meetingTypes, onlineProfiles } = user
  return (
    <>
      {headerImage && <img class="banner" src={headerImage} alt="" />}
      <header class="outcome">
        {!headerImage && <Company company={user.company} />}
        <h1>{name}</h1>
        {description !== '' && <p class="description">{description}</p>}
      </header>
      <Profiles profiles={onlineProfiles} />
      <section class="offers" aria-labelledby="offers">
        <h2 id="offers">{meetingTypes.length > 0 ? say('chooseType') : say('noTypes')}</h2>
        {meetingTypes.length > 0 ? (
          <ul>
            {meetingTypes.map(type => (
              <li key={type.slug}>
                <Offer user={user} type={type} query={query} />
              </li>
            ))}
          </ul>
        ) : (
          <p class="quiet">{say('lookLater', { host: name })}</p>
        )}
      </section>
    </>
  )
}

type OfferProps = PersonalPageProps['user']['meetingTypes'][number]

function Offer({ user, type, query }: { user: PublicUser; type: OfferProps; query: Query }) {
  const speech = useSpeech()
  const { say, duration } = speech
  const { name, slug, description, durations, channel, isProtected } = type
  const way = channel === null ? null : channelName(speech, channel, null)
  const facts = isProtected
    ? [say('protectedType')]
    : [durations.map(duration).join(' / '), way].filter(fact => fact !== null && fact !== '')
  const path = `/${encodeURIComponent(user.slug)}/${encodeURIComponent(slug)}`
  return (
    <a class="offer" href={addressOf(path, keptOf(query))}>
      <span class="what">
        <strong>{name}</strong>
        <span class="quiet">{facts.join(' · ')}</span>
        {description !== '' && <span class="description">{description}</span>}
      </span>
      <Chevron to="right" />
    </a>
  )
}

function Profiles({ profiles }: { profiles: PublicUser['onlineProfiles'] }) {
  const { say } = useSpeech()
  const links = profileLinks(profiles)
  const lines = postalLines(profiles)
  if (links.length === 0 && lines.length === 0) return null
  return (
    <section class="profiles" aria-label={say('profiles')}>
      {links.length > 0 && (
        <ul>
          {links.map(({ name, address }) => (
            <li key={address}>
              <a href={address} rel="noopener nofollow">
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {lines.length > 0 && <address>{lines.join(', ')}</address>}
    </section>
  )
}
