/** The list: filters, days, pages. */
import { useWords } from '../../languages.ts'
import { Pages } from '../../parts/pages.tsx'
import { Screen } from '../../parts/screen.tsx'
import { Empty } from '../../parts/table.tsx'
import { useAddress } from '../../parts/use-address.ts'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { useSession } from '../../session.ts'
import { DayList } from './day-list.tsx'
import { Filters, isNarrowed, nothingNarrowed, type Status, statusOf } from './filters.tsx'
import { useFocusBack } from './focus-back.ts'
import { type Asked, readPage } from './reads.ts'
import { appointmentWords } from './words.ts'

const PAGE_SIZE = 25

const orderOf = (status: Status): 'asc' | 'desc' => (status === 'upcoming' ? 'asc' : 'desc')

/** Dates of the filter are those of the user. */
function askedOf(query: Readonly<Record<string, string>>, timezone: string): Asked {
  const status = statusOf(query.status)
  const { search, type, host, from, until, series } = query
  return {
    ...{ pageSize: PAGE_SIZE, status, sortDirection: orderOf(status), timezone },
    ...(search && { search }),
    ...(type && { meetingTypeId: type }),
    ...(host && { userId: host }),
    ...(from && { start: from }),
    ...(until && { end: until }),
    ...(series && { seriesId: series }),
  }
}

export function AppointmentList() {
  const { say, count } = useWords(appointmentWords)
  const { user } = useSession()
  const { query, page } = useAddress()
  const asked = { ...askedOf(query, user.timezone), page }
  const read = useRead(['appointments', 'page', asked], () => readPage(asked), {
    placeholderData: before => before,
  })
  useFocusBack(read.data !== undefined)
  return (
    <Screen title={say('title')} lead={say('lead')}>
      <Filters />
      <Pages
        {...{ read }}
        pageSize={PAGE_SIZE}
        found={total => count('found', total)}
        nothing={<Nothing />}
      >
        {({ appointments }) => (
          <DayList {...{ appointments }} order={orderOf(statusOf(query.status))} />
        )}
      </Pages>
    </Screen>
  )
}

const EMPTY_TEXTS = {
  upcoming: 'emptyUpcoming',
  past: 'emptyPast',
  cancelled: 'emptyCancelled',
  all: 'emptyUpcoming',
} as const

function Nothing() {
  const { say } = useWords(appointmentWords)
  const { query, set } = useAddress()
  if (isNarrowed(query)) {
    return (
      <Empty title={say('noneTitle')}>
        <p>{say('noneText')}</p>
        <button class="button second" type="button" onClick={() => set(nothingNarrowed)}>
          {say('clear')}
        </button>
      </Empty>
    )
  }
  return (
    <Empty title={say('emptyTitle')}>
      <p>{say(EMPTY_TEXTS[statusOf(query.status)])}</p>
      <a class="button second" href={paths.meetingTypes}>
        {say('toTypes')}
      </a>
    </Empty>
  )
}
