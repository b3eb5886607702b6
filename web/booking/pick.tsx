/** The first step: a day and a time. */
import { useRef, useState } from 'preact/hooks'
import { useSpeech } from '../words/speaking.ts'
import { Calendar } from './month.tsx'
import {
  dateAfter,
  dateOf,
  mayTurn,
  monthAfter,
  monthOf,
  sameDayOf,
  startsByDate,
  weekdayOf,
} from './month-grid.ts'
import { Options } from './options.tsx'
import type { BookingPageProps, Zone } from './page.ts'
import { offsetOf } from './places.ts'
import { Times } from './times.tsx'
import type { useBooking } from './use-booking.ts'
import { ZoneDialog } from './zone-dialog.tsx'
import { ZoneForm, ZoneLine } from './zone-line.tsx'

type PickProps = {
  props: BookingPageProps
  booking: ReturnType<typeof useBooking>
  to: (changes: Record<string, string | null>) => string
}

export function Pick({ props, booking, to }: PickProps) {
  const { say, locale } = useSpeech()
  const { firstDay } = locale
  const { shown, choice, isLive, query } = booking
  const [focus, setFocus] = useState<string | null>(null)
  const days = startsByDate(booking.mayList ? shown.starts : [])
  const starts = choice.date === null ? [] : (days.get(choice.date) ?? [])
  return (
    <>
      <section class="days" aria-label={say('chooseTime')}>
        {props.notices.map(notice => (
          <p key={notice} class="notice" role="status">
            {notice}
          </p>
        ))}
        <Options
          page={props.page}
          choice={choice}
          query={query}
          isLive={isLive}
          onChange={booking.toOptions}
        />
        <Calendar
          month={shown.month}
          today={shown.today}
          days={days}
          date={choice.date}
          isLive={isLive}
          isLoading={shown.isLoading}
          focus={focus}
          addressOf={to}
          onMonth={month => {
            setFocus(null)
            booking.toMonth(month)
          }}
          onDate={date => {
            setFocus(date)
            booking.toDate(date)
          }}
          onKey={(event, date) => walk(event, date, { booking, setFocus, firstDay })}
        />
        <ZonePart {...{ props, booking, to }} />
      </section>
      <div class="of-day" aria-busy={shown.isLoading}>
        {starts.length > 0 && choice.date !== null ? (
          <Times
            date={choice.date}
            starts={starts}
            action={to({ hold: null, choose: null })}
            password={props.password}
            former={booking.former}
            onStart={booking.toStart}
          />
        ) : (
          !shown.isLoading && <Nothing {...{ props, booking, to }} />
        )}
      </div>
    </>
  )
}

function ZonePart({ props, booking, to }: PickProps) {
  const { shown, isLive, calls, toZone, query } = booking
  const [zones, setZones] = useState<readonly Zone[] | null>(props.zones)
  const [isOpen, setOpen] = useState(false)
  const offset = useOffset(shown)
  const open = async () => {
    setOpen(true)
    if (zones) return
    const [first] = shown.starts
    const at = first ? { at: new Date(first.start).toISOString() } : {}
    const answer = await calls.listZones({ locale: props.locale.tag, ...at })
    if (answer.isOk) setZones(answer.body.timeZones)
  }
  const close = () => {
    setOpen(false)
    document.getElementById('change-zone')?.focus()
  }
  return (
    <>
      <ZoneLine
        zone={shown.zone}
        offset={offset}
        address={to({ choose: 'timezone' })}
        onChange={open}
      />
      {!isLive && props.zones && <ZoneForm zone={shown.zone} zones={props.zones} query={query} />}
      {isOpen && (
        <ZoneDialog
          zone={shown.zone}
          zones={zones}
          onChoose={zone => {
            close()
            toZone(zone)
          }}
          onClose={close}
        />
      )}
    </>
  )
}

/** The one distance to UTC of what is shown; while another month is on its way, the last one. */
function useOffset({ zone, starts, isLoading }: PickProps['booking']['shown']): string | null {
  const last = useRef<{ zone: string; offset: string | null }>(null)
  if (!isLoading || last.current?.zone !== zone) {
    const [offset = null, ...others] = new Set(starts.map(({ start }) => offsetOf(start)))
    last.current = { zone, offset: others.length === 0 ? offset : null }
  }
  return last.current.offset
}

/** Calm words where nothing is open, and the way to where something is. */
function Nothing({ props, booking, to }: PickProps) {
  const { say, day } = useSpeech()
  const { shown, mayList } = booking
  const { hostName } = props.page
  if (!mayList) return <p class="none">{say('chooseHost')}</p>
  if (shown.isFailed) {
    return (
      <div class="none" role="alert">
        <p>{say('loadFailed')}</p>
        <button class="button second" type="button" onClick={booking.again}>
          {say('tryAgain')}
        </button>
      </div>
    )
  }
  const { nextDate } = shown
  if (nextDate === null) {
    return (
      <div class="none">
        <p>{say('noTimesAtAll')}</p>
        <p class="quiet">{say('lookLater', { host: hostName })}</p>
      </div>
    )
  }
  const go = (event: MouseEvent) => {
    event.preventDefault()
    booking.toDate(nextDate).then(() => document.getElementById('day')?.focus())
  }
  return (
    <div class="none">
      <p>{say('noTimesThisMonth')}</p>
      <p>
        <a href={to({ date: nextDate, month: null })} onClick={go}>
          {say('nextOpenDay', { date: day(nextDate) })}
        </a>
      </p>
    </div>
  )
}

type Walk = {
  booking: PickProps['booking']
  setFocus: (date: string | null) => void
  firstDay: number
}

/** The keys of a date grid (ARIA Authoring Practices): days, weeks, months. */
function walk(event: KeyboardEvent, date: string, { booking, setFocus, firstDay }: Walk): void {
  const { shown } = booking
  const intoWeek = (weekdayOf(date) - firstDay + 7) % 7
  const steps: Record<string, () => string> = {
    ArrowLeft: () => dateAfter(date, -1),
    ArrowRight: () => dateAfter(date, 1),
    ArrowUp: () => dateAfter(date, -7),
    ArrowDown: () => dateAfter(date, 7),
    Home: () => dateAfter(date, -intoWeek),
    End: () => dateAfter(date, 6 - intoWeek),
    PageUp: () => sameDayOf(date, monthAfter(monthOf(date), -1)),
    PageDown: () => sameDayOf(date, monthAfter(monthOf(date), 1)),
  }
  const isPress = event.key === ' ' || event.key === 'Enter'
  if (isPress) {
    event.preventDefault()
    if (shown.starts.some(({ start }) => dateOf(start) === date)) booking.toDate(date)
    return
  }
  const to = steps[event.key]?.()
  if (to === undefined) return
  event.preventDefault()
  if (monthOf(to) !== shown.month && !mayTurn(shown.month, monthOf(to), shown.today)) return
  setFocus(to)
  if (monthOf(to) !== shown.month) booking.toMonth(monthOf(to))
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-date="${to}"]`)?.focus())
}
