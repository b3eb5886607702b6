/** What is agreed, line by line. */
import type { ComponentChildren } from 'preact'
import type { AppointmentHistory, MeetingType } from '../../../client/client.ts'
import { useWords } from '../../languages.ts'
import { paths } from '../../paths.ts'
import { useWhen } from '../../when.ts'
import { withQuery } from './addresses.ts'
import { type Appointment, countOf, hostsOf, isGroup, linkOf } from './appointments.ts'
import { panelWords } from './panel-words.ts'
import { useHistory } from './reads.ts'
import { useSpoken } from './use-spoken.ts'

type OfProps = { appointment: Appointment }

export function Facts({ appointment, type }: OfProps & { type: MeetingType | undefined }) {
  const { say } = useWords(panelWords)
  const spoken = useSpoken()
  const { stamp } = useWhen()
  const { meetingInfo, location, timezone, createdAt } = appointment
  const link = linkOf(appointment)
  return (
    <section class="panel-part" aria-label={say('facts')}>
      <dl class="facts">
        <Fact of={say('type')}>{meetingInfo.name}</Fact>
        <Fact of={say('hosts')}>
          {hostsOf(appointment).map(({ id, fullName }) => (
            <span key={id} class="line">
              {fullName}
            </span>
          ))}
        </Fact>
        <Fact of={say('how')}>
          {spoken.channel(meetingInfo.channel, type?.meetingInfo.customChannelName)}
        </Fact>
        {location && <Fact of={say('where')}>{location}</Fact>}
        {link && (
          <Fact of={say('link')}>
            <LinkOut {...{ link }} />
          </Fact>
        )}
        <Fact of={say('zone')}>{timezone.replaceAll('_', ' ')}</Fact>
        {isGroup(appointment) && <Fact of={say('seats')}>{spoken.seats(appointment)}</Fact>}
        <SeriesFact {...{ appointment }} />
        <BufferFact {...{ appointment }} />
        <Fact of={say('booked')}>
          <time dateTime={createdAt}>{stamp(createdAt)}</time>
        </Fact>
        <MovedFact {...{ appointment }} />
        <CancelFact {...{ appointment }} />
      </dl>
    </section>
  )
}

const Fact = ({ of, children }: { of: string; children: ComponentChildren }) => (
  <>
    <dt>{of}</dt>
    <dd>{children}</dd>
  </>
)

/** An address that somebody typed: only one of the web leads anywhere. */
const LinkOut = ({ link }: { link: string }) =>
  /^https?:\/\//i.test(link) ? (
    <a href={link} target="_blank" rel="noreferrer">
      {link}
    </a>
  ) : (
    <span>{link}</span>
  )

function SeriesFact({ appointment: { seriesId, seriesIndex, rrule } }: OfProps) {
  const { say } = useWords(panelWords)
  if (seriesId === null) return null
  const index = (seriesIndex ?? 0) + 1
  const count = countOf(rrule)
  return (
    <Fact of={say('series')}>
      {count === null ? say('noOfSeries', { index }) : say('ofSeries', { index, count })}{' '}
      <a href={withQuery(paths.appointments, { status: 'all', series: seriesId })}>
        {say('showSeries')}
      </a>
    </Fact>
  )
}

function BufferFact({ appointment: { meetingInfo } }: OfProps) {
  const { say } = useWords(panelWords)
  const { bufferBefore, bufferAfter } = meetingInfo
  const said = [
    bufferBefore > 0 && say('bufferBefore', { min: bufferBefore }),
    bufferAfter > 0 && say('bufferAfter', { min: bufferAfter }),
  ].filter(Boolean)
  return said.length === 0 ? null : <Fact of={say('buffers')}>{said.join(', ')}</Fact>
}

function MovedFact({ appointment: { rescheduledAt, rescheduleCount } }: OfProps) {
  const { say, count } = useWords(panelWords)
  const { stamp } = useWhen()
  if (rescheduledAt === null) return null
  return (
    <Fact of={say('moved')}>
      {count('movedTimes', rescheduleCount, { when: stamp(rescheduledAt) })}
    </Fact>
  )
}

function CancelFact({ appointment }: OfProps) {
  const { say } = useWords(panelWords)
  const { stamp } = useWhen()
  const { data: history } = useHistory(appointment.id)
  const { cancel } = appointment
  if (cancel === null) return null
  const when = stamp(cancel.actionAt)
  // The side of the host: anybody of the company, or its software.
  const name = cancel.actionSource === 'host' && nameOf(cancel.actionBy, appointment, history)
  return (
    <Fact of={say('cancelled')}>
      {name
        ? say('cancelledByNamed', { name, when })
        : say(cancel.actionSource === 'host' ? 'cancelledByUs' : 'cancelledByAttendee', { when })}
      {cancel.reason && <span class="line">{say('because', { reason: cancel.reason })}</span>}
    </Fact>
  )
}

/** Of a user of the company; null: not known. */
function nameOf(id: string | null, appointment: Appointment, history?: AppointmentHistory) {
  if (id === null) return null
  const host = hostsOf(appointment).find(one => one.id === id)
  const event = history?.events.find(({ by }) => by?.source === 'host' && by.id === id)
  return host?.fullName ?? event?.by?.name ?? null
}
