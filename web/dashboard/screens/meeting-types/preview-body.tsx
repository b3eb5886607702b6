/** The booking page's own parts, over what stands in the editor. */
import { useState } from 'preact/hooks'
import { About } from '../../../booking/about.tsx'
import { Details } from '../../../booking/details.tsx'
import { Calendar } from '../../../booking/month.tsx'
import { Options } from '../../../booking/options.tsx'
import type { OpenStart, Values } from '../../../booking/page.ts'
import { Times } from '../../../booking/times.tsx'
import { ZoneLine } from '../../../booking/zone-line.tsx'
import type { PublicPage } from '../../../client/client.ts'
import { Colophon } from '../../../ui/colophon.tsx'
import { useSpeech } from '../../../words/speaking.ts'

export type PreviewBodyProps = {
  page: PublicPage
  days: ReadonlyMap<string, readonly OpenStart[]>
  month: string
  today: string
  offset: string
  isLoading: boolean
  durationMin: number
  /** Of a team whose guests choose; null: none yet. */
  hostId: string | null
  /** The chosen start; null: none yet. */
  start: string | null
  onMonth: (month: string) => void
  onDuration: (minutes: number) => void
  onHost: (id: string | null) => void
  onStart: (start: string | null) => void
}

const NOWHERE = () => ''
const nothing = () => {}

export function PreviewBody(props: PreviewBodyProps) {
  const { page, start, durationMin } = props
  return (
    <>
      <main class={start === null ? 'sheet booking' : 'sheet booking filling'}>
        <About {...{ page, start, durationMin }} moved={null} keep={null} zone={page.timezone} />
        {start === null ? <Pick {...props} /> : <Form {...props} start={start} />}
      </main>
      <Colophon company={page.company} />
    </>
  )
}

function Pick(props: PreviewBodyProps) {
  const { page, month, today, offset, durationMin, hostId, isLoading } = props
  const { say } = useSpeech()
  const [wished, setWished] = useState<string | null>(null)
  const mayList = !page.hostRequired || hostId !== null
  const days: typeof props.days = mayList ? props.days : new Map()
  const date = wished && days.has(wished) ? wished : (days.keys().next().value ?? null)
  const starts = date === null ? [] : (days.get(date) ?? [])
  const choice = { durationMin, hostId, date, start: null, holdToken: null }
  return (
    <>
      <section class="days" aria-label={say('chooseTime')}>
        <Options
          {...{ page, choice }}
          query={{}}
          isLive
          onChange={changes => {
            if (changes.durationMin !== undefined) props.onDuration(changes.durationMin)
            if (changes.hostId !== undefined) props.onHost(changes.hostId)
          }}
        />
        <Calendar
          {...{ month, today, days, date, isLoading }}
          isLive={false}
          focus={null}
          addressOf={NOWHERE}
          onMonth={props.onMonth}
          onDate={setWished}
          onKey={nothing}
        />
        <ZoneLine zone={page.timezone} {...{ offset }} address="" onChange={nothing} />
      </section>
      <div class="of-day">
        {date !== null && starts.length > 0 ? (
          <Times
            {...{ date, starts }}
            action=""
            password={null}
            former={null}
            onStart={props.onStart}
          />
        ) : (
          !isLoading && <p class="none">{say(mayList ? 'noTimesThisMonth' : 'chooseHost')}</p>
        )}
      </div>
    </>
  )
}

function Form(props: PreviewBodyProps & { start: string }) {
  const { page, start, durationMin, hostId, onStart } = props
  const [values, setValues] = useState<Values>({})
  return (
    <Details
      {...{ page, values }}
      password={null}
      formToken=""
      choice={{ durationMin, hostId, date: start.slice(0, 10), start, holdToken: null }}
      mistakes={{}}
      refused={null}
      action=""
      isLive
      isBusy={false}
      isHeld
      problem={{ current: null }}
      onBack={() => onStart(null)}
      onChannel={setValues}
      onSubmit={nothing}
    />
  )
}
