/** Bookings that wait for somebody's word, and what became of those that did. */
import { useState } from 'preact/hooks'
import type { ListProvisionalBookingsRequest, ProvisionalBooking } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Pager } from '../../parts/pager.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Screen } from '../../parts/screen.tsx'
import { Empty, Skeleton } from '../../parts/table.tsx'
import { useAddress } from '../../parts/use-address.ts'
import { paths } from '../../paths.ts'
import { useRead } from '../../reads.ts'
import { DeclineDialog } from './decline.tsx'
import './waiting.css'
import { WaitingTable } from './waiting-table.tsx'
import { waitingWords } from './words.ts'

const STATUSES = [
  'pending',
  'confirmed',
  'declined_by_host',
  'declined_by_attendee',
  'expired',
] as const
type Status = (typeof STATUSES)[number]

const PAGE_SIZE = 25

const read = (query: ListProvisionalBookingsRequest['query']) =>
  answered(api.listProvisionalBookings({ ...(query && { query }) }))

export default function WaitingScreen() {
  const { say, count } = useWords(waitingWords)
  const { query, page, set } = useAddress()
  const status = STATUSES.find(one => one === query.status) ?? 'pending'
  const asked = { status, page, pageSize: PAGE_SIZE }
  const { data, error, refetch } = useRead(['waiting', asked], () => read(asked), {
    placeholderData: before => before,
    refetchOnWindowFocus: true,
  })
  const [declining, setDeclining] = useState<ProvisionalBooking | null>(null)
  return (
    <Screen title={say('title')} lead={say('lead')}>
      <StatusChoice
        chosen={status}
        onChoose={next => set({ status: next === 'pending' ? null : next })}
      />
      {error && !data && <Problem error={error} retry={refetch} />}
      {!data && !error && <Skeleton />}
      {data?.total === 0 && <Nothing {...{ status }} />}
      {data && data.total > 0 && (
        <>
          <p class="quiet" role="status">
            {count('found', data.total)}
          </p>
          <WaitingTable bookings={data.provisionalBookings} onDecline={setDeclining} />
          <Pager
            {...{ page, pageSize: PAGE_SIZE, total: data.total }}
            onPage={next => set({ page: next + 1 })}
          />
        </>
      )}
      {declining && <DeclineDialog booking={declining} onClose={() => setDeclining(null)} />}
    </Screen>
  )
}

type ChoiceProps = { chosen: Status; onChoose: (status: Status) => void }

function StatusChoice({ chosen, onChoose }: ChoiceProps) {
  const { say } = useWords(waitingWords)
  return (
    <fieldset class="segments">
      <legend class="unseen">{say('which')}</legend>
      {STATUSES.map(status => (
        <label key={status}>
          <input
            type="radio"
            name="status"
            checked={status === chosen}
            onChange={() => onChoose(status)}
          />
          <span>{say(status)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Nothing({ status }: { status: Status }) {
  const { say } = useWords(waitingWords)
  if (status !== 'pending') return <Empty title={say('emptyOther')} />
  return (
    <Empty title={say('emptyTitle')}>
      <p>{say('emptyPending')}</p>
      <a class="button second" href={paths.meetingTypes}>
        {say('toTypes')}
      </a>
    </Empty>
  )
}
