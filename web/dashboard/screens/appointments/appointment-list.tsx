/** The list: filters, days, pages. */
import { useWords } from '../../languages.ts'
import { Pager } from '../../parts/pager.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Screen } from '../../parts/screen.tsx'
import { Empty, Skeleton } from '../../parts/table.tsx'
import { useAddress } from '../../parts/use-address.ts'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { DayList } from './day-list.tsx'
import { Filters, isNarrowed, nothingNarrowed, type Status, statusOf } from './filters.tsx'
import { useFocusBack } from './focus-back.ts'
import { type Asked, readPage } from './reads.ts'
import { appointmentWords } from './words.ts'

const PAGE_SIZE = 25

const orderOf = (status: Status): 'asc' | 'desc' => (status === 'upcoming' ? 'asc' : 'desc')

function askedOf(query: Readonly<Record<string, string>>, page: number): Asked {
  const status = statusOf(query.status)
  const { search, type, host, from, until, series } = query
  return {
    ...{ page, pageSize: PAGE_SIZE, status, sortDirection: orderOf(status) },
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
  const { query, page, set } = useAddress()
  const asked = askedOf(query, page)
  const { data, error, refetch } = useRead(['appointments', 'page', asked], () => readPage(asked), {
    placeholderData: before => before,
  })
  useFocusBack(data !== undefined)
  return (
    <Screen title={say('title')} lead={say('lead')}>
      <Filters />
      {error && !data && <Problem error={error} retry={refetch} />}
      {!data && !error && <Skeleton rows={8} />}
      {data?.total === 0 && <Nothing />}
      {data && data.total > 0 && (
        <>
          <p class="quiet" role="status">
            {count('found', data.total)}
          </p>
          <DayList appointments={data.appointments} order={orderOf(statusOf(query.status))} />
          <Pager
            {...{ page, pageSize: PAGE_SIZE, total: data.total }}
            onPage={next => set({ page: next + 1 })}
          />
        </>
      )}
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
