/** How evenly a team's bookings fall, who is next, and why whom was chosen. */
import { useId } from 'preact/hooks'
import { answered, api, apiAs } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Problem } from '../../parts/problem.tsx'
import { Screen } from '../../parts/screen.tsx'
import { Skeleton } from '../../parts/table.tsx'
import { useAddress } from '../../parts/use-address.ts'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session.ts'
import { sharesOf, unevenPercent, whyNext } from './fair-shares.ts'
import './fairness.css'
import { fairnessWords } from './fairness-words.ts'
import { LastPicks } from './last-picks.tsx'
import { NextHosts } from './next-hosts.tsx'
import { ShareChart } from './share-chart.tsx'

/** `id`: of the meeting type. */
export function FairnessScreen({ id }: { id: string }) {
  const { say } = useWords(fairnessWords)
  const { data: turns, error, refetch } = useTurns(id)
  if (!turns) {
    return (
      <div class="screen">
        {error ? <Problem error={error} retry={refetch} /> : <Skeleton rows={8} />}
      </div>
    )
  }
  const { name } = turns.type.meetingInfo
  const back = (
    <a class="button plain" href={paths.meetingType(id)}>
      {say('back', { name })}
    </a>
  )
  return (
    <Screen title={say('title', { name })} lead={say('lead')} action={back}>
      {turns.queue.type === 'collective' ? (
        <p class="notice">{say('collective')}</p>
      ) : (
        <Report {...{ turns }} />
      )}
    </Screen>
  )
}

const PICKS_SHOWN = 20

type Turns = NonNullable<ReturnType<typeof useTurns>['data']>

/** Who is next and who was, whatever dates are looked at. */
function useTurns(id: string) {
  const { user } = useSession()
  const read = async () => {
    const type = await answered(apiAs(user.id).getMeetingType({ params: { id } }))
    const queue = await answered(api.getQueueOfMeetingType({ params: { id } }))
    const params = { id: queue.id }
    const [{ nextHosts: next }, { picks }] = await Promise.all([
      answered(api.listNextHosts({ params })),
      answered(api.listPicks({ params, query: { limit: PICKS_SHOWN } })),
    ])
    return { type, queue, next, picks }
  }
  return useRead(['meeting-types', 'turns', id], read)
}

function useFairness(queueId: string) {
  const { start, end } = useAddress().query
  const query = start && end ? { start, end } : {}
  return useRead(
    ['meeting-types', 'fairness', queueId, start, end],
    () => answered(api.getFairness({ params: { id: queueId }, query })),
    { placeholderData: before => before },
  )
}

function Report({ turns: { queue, next, picks } }: { turns: Turns }) {
  const { say } = useWords(fairnessWords)
  const { data: fairness, error, refetch } = useFairness(queue.id)
  const shares = fairness ? sharesOf(fairness) : []
  const why = whyNext(next, queue.type)
  const names = new Map([...shares, ...next].map(({ id, name }) => [id, name]))
  return (
    <>
      <Dates {...(fairness && { start: fairness.start, end: fairness.end })} />
      {error && <Problem {...{ error }} retry={refetch} />}
      {!error && !fairness && <Skeleton rows={8} />}
      {fairness && (
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
        </>
      )}
      <NextHosts {...{ next, why }} mode={queue.type} />
      <LastPicks {...{ picks }} nameOf={id => names.get(id) || say('formerHost')} />
    </>
  )
}

type FigureProps = { name: string; hint: string; children: string | number }

const Figure = ({ name, hint, children }: FigureProps) => (
  <div class="card fact">
    <p class="quiet">{name}</p>
    <p class="figure">{children}</p>
    <p class="quiet">{hint}</p>
  </div>
)

/** `start`, `end`: those of the report, until others are chosen. */
function Dates(report: { start?: string; end?: string }) {
  const { say } = useWords(fairnessWords)
  const { query, set } = useAddress()
  const id = useId()
  const { start = report.start ?? '', end = report.end ?? '' } = query
  const dates = { start, end }
  return (
    <div class="tool-bar">
      {(['start', 'end'] as const).map(name => (
        <div class="date-field" key={name}>
          <label for={`${id}-${name}`}>{say(name)}</label>
          <input
            id={`${id}-${name}`}
            class="input"
            type="date"
            value={dates[name]}
            onChange={({ currentTarget: { value } }) => value && set({ ...dates, [name]: value })}
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
