/** How evenly a team's bookings fall, who is next, and why whom was chosen. */
import { useId } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { answered, api, apiAs } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Problem } from '../../parts/problem.tsx'
import { Screen } from '../../parts/screen.tsx'
import { Skeleton } from '../../parts/table.tsx'
import { useAddress } from '../../parts/use-address.ts'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session.ts'
import { useWhen } from '../../when.ts'
import { sharesOf, unevenPercent, whyNext } from './fair-shares.ts'
import { fairnessWords } from './fairness-words.ts'
import { LastPicks } from './last-picks.tsx'
import { NextHosts } from './next-hosts.tsx'
import { ShareChart } from './share-chart.tsx'

/** `id`: of the meeting type. */
export function FairnessScreen({ id }: { id: string }) {
  const { say } = useWords(fairnessWords)
  const { query } = useLocation()
  const { data, error, refetch } = useReport(id, query)
  const { day } = useWhen()
  if (!data) {
    return (
      <div class="screen">
        {error ? <Problem error={error} retry={refetch} /> : <Skeleton rows={8} />}
      </div>
    )
  }
  const { type, queue, fairness, next, picks } = data
  const { name } = type.meetingInfo
  const shares = sharesOf(fairness)
  const why = whyNext(next, queue.type)
  const named = new Map([
    ...shares.map(one => [one.id, one.name] as const),
    ...next.map(one => [one.id, one.name] as const),
  ])
  return (
    <Screen
      title={say('title', { name })}
      lead={say('lead', { from: day(fairness.start), to: day(fairness.end) })}
      action={
        <a
          class="button plain"
          href={`${paths.meetingType(id)}${query.as ? `?as=${query.as}` : ''}`}
        >
          {say('back', { name })}
        </a>
      }
    >
      <Dates start={fairness.start} end={fairness.end} />
      {queue.type === 'collective' ? (
        <p class="notice">{say('collective')}</p>
      ) : (
        <>
          <div class="cards figures">
            <Figure name={say('bookings')} hint={say('bookingsHint')}>
              {fairness.total.bookings}
            </Figure>
            <Figure name={say('givenBack')} hint={say('givenBackHint')}>
              {fairness.total.givenBack}
            </Figure>
            <Figure name={say('uneven')} hint={say('unevenHint')}>
              {say('percent', { n: unevenPercent(fairness) })}
            </Figure>
            <Figure name={say('next')} hint={why === null ? '' : say(`why_${why}`)}>
              {next[0]?.name ?? say('nextNobody')}
            </Figure>
          </div>
          <ShareChart {...{ shares }} />
          <NextHosts {...{ next, why }} mode={queue.type} />
          <LastPicks {...{ picks }} nameOf={of => named.get(of) || say('formerHost')} />
        </>
      )}
    </Screen>
  )
}

const PICKS_SHOWN = 20

type Query = Readonly<Record<string, string | undefined>>

function useReport(id: string, { start, end, as }: Query) {
  const { user } = useSession()
  const read = async () => {
    const [type, queue] = await Promise.all([
      answered(apiAs(as ?? user.id).getMeetingType({ params: { id } })),
      answered(api.getQueueOfMeetingType({ params: { id } })),
    ])
    const params = { id: queue.id }
    const dates = { ...(start && { start }), ...(end && { end }) }
    const [fairness, { nextHosts: next }, { picks }] = await Promise.all([
      answered(api.getFairness({ params, query: dates })),
      answered(api.listNextHosts({ params })),
      answered(api.listPicks({ params, query: { limit: PICKS_SHOWN } })),
    ])
    return { type, queue, fairness, next, picks }
  }
  return useRead(['meeting-types', 'fairness', id, start, end, as], read, {
    placeholderData: (before: Awaited<ReturnType<typeof read>> | undefined) => before,
  })
}

type FigureProps = { name: string; hint: string; children: string | number }

const Figure = ({ name, hint, children }: FigureProps) => (
  <div class="card fact">
    <p class="quiet">{name}</p>
    <p class="figure">{children}</p>
    <p class="quiet">{hint}</p>
  </div>
)

function Dates({ start, end }: { start: string; end: string }) {
  const { say } = useWords(fairnessWords)
  const { query, set } = useAddress()
  const id = useId()
  const choose = (change: { start?: string; end?: string }) =>
    set({ start: query.start ?? start, end: query.end ?? end, ...change })
  return (
    <div class="tool-bar">
      {(['start', 'end'] as const).map(name => (
        <div class="date-field" key={name}>
          <label for={`${id}-${name}`}>{say(name === 'start' ? 'from' : 'to')}</label>
          <input
            id={`${id}-${name}`}
            class="input"
            type="date"
            value={name === 'start' ? start : end}
            onChange={({ currentTarget: { value } }) => value && choose({ [name]: value })}
          />
        </div>
      ))}
      {query.start && (
        <button class="link" type="button" onClick={() => set({ start: null, end: null })}>
          {say('thisPeriod')}
        </button>
      )}
    </div>
  )
}
