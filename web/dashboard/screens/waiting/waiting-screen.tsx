/** Bookings that wait for somebody's word, and what became of those that did. */
import { useRef, useState } from 'preact/hooks'
import type { ListProvisionalBookingsRequest, ProvisionalBooking } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Pages } from '../../parts/pages.tsx'
import { Screen } from '../../parts/screen.tsx'
import { Empty } from '../../parts/table.tsx'
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

const readWaiting = (query: NonNullable<ListProvisionalBookingsRequest['query']>) =>
  answered(api.listProvisionalBookings({ query }))

export default function WaitingScreen() {
  const { say, count } = useWords(waitingWords)
  const { query, page, set } = useAddress()
  const status = STATUSES.find(one => one === query.status) ?? 'pending'
  const asked = { status, page, pageSize: PAGE_SIZE }
  const read = useRead(['provisional-bookings', asked], () => readWaiting(asked), {
    placeholderData: before => before,
  })
  const [declining, setDeclining] = useState<ProvisionalBooking | null>(null)
  const list = useRef<HTMLElement>(null)
  /** The button that had the focus goes with its row. */
  const goOn = () =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) list.current?.focus()
    })
  return (
    <Screen title={say('title')} lead={say('lead')}>
      <StatusChoice
        chosen={status}
        onChoose={next => set({ status: next === 'pending' ? null : next })}
      />
      <section ref={list} class="part waiting" tabIndex={-1} aria-label={say('title')}>
        <Pages
          {...{ read }}
          pageSize={PAGE_SIZE}
          found={total => count('found', total)}
          nothing={<Nothing {...{ status }} />}
        >
          {({ provisionalBookings: bookings }) => (
            <WaitingTable {...{ bookings }} onDecline={setDeclining} onDecided={goOn} />
          )}
        </Pages>
      </section>
      {declining && (
        <DeclineDialog
          booking={declining}
          onClose={() => {
            setDeclining(null)
            goOn()
          }}
        />
      )}
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
