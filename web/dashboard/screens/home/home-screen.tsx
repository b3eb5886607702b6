/** What today holds, what waits for somebody, and what needs care. Numbers first. */
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Problem } from '../../parts/problem.tsx'
import { Screen } from '../../parts/screen.tsx'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { isAdmin, useSession } from '../../session.ts'
import { FirstSteps, useIsNew } from './first-steps.tsx'
import { NeedsCare } from './needs-care.tsx'
import { Today } from './today.tsx'
import { homeWords } from './words.ts'
import './home.css'

export default function HomeScreen() {
  const { say } = useWords(homeWords)
  const session = useSession()
  const isNew = useIsNew()
  return (
    <Screen title={say('title')}>
      {isAdmin(session) && <NeedsCare />}
      {/* Until it is known what comes first, nothing is seen that would move. */}
      <div class="home" hidden={isNew === undefined}>
        {isNew && <FirstSteps />}
        <Figures />
        <Today />
      </div>
    </Screen>
  )
}

/** The company's for administrators, their own for members; `total` of a list is enough. */
function Figures() {
  const isOfAll = isAdmin(useSession())
  const waiting = useRead(['provisional-bookings', 'count'], async () => {
    const query = { pageSize: 1, status: 'pending' as const }
    return (await answered(api.listProvisionalBookings({ query }))).total
  })
  const upcoming = useRead(['appointments', 'count'], async () => {
    const query = { pageSize: 1, status: 'upcoming' as const }
    return (await answered(api.listAppointments({ query }))).total
  })
  const error = waiting.error ?? upcoming.error
  if (error)
    return (
      <Problem error={error} retry={() => Promise.all([waiting.refetch(), upcoming.refetch()])} />
    )
  return (
    <div class="cards">
      <Figure of="upcoming" {...{ isOfAll }} href={paths.appointments} n={upcoming.data} />
      <Figure of="waiting" {...{ isOfAll }} href={paths.waiting} n={waiting.data} />
    </div>
  )
}

type FigureProps = {
  of: 'upcoming' | 'waiting'
  isOfAll: boolean
  href: string
  n: number | undefined
}

/** Its place is kept until the number is known. */
function Figure({ of, isOfAll, href, n }: FigureProps) {
  const { say, count, number } = useWords(homeWords)
  return (
    <a class="card figure-card" href={href}>
      <span class="quiet">{say(isOfAll ? `${of}OfAll` : of)}</span>
      <span class={n === undefined ? 'placeholder' : undefined}>
        <span class="figure">{number(n ?? 0)}</span> {count(`${of}Text`, n ?? 0)}
      </span>
    </a>
  )
}
