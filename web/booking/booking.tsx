/** The booking page's parts and how they hang together, on the server and in the browser. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { About } from './about.tsx'
import { addressOf, withChanges } from './address.ts'
import { appointmentAddress } from './after-booking.ts'
import { Details } from './details.tsx'
import { MoveForm } from './move-form.tsx'
import type { BookingPageProps } from './page.ts'
import { Pick } from './pick.tsx'
import { useBooking } from './use-booking.ts'
import { useMove } from './use-move.ts'
import { When } from './when.tsx'

export function Booking(props: BookingPageProps) {
  const booking = useBooking(props)
  const { choice, shown, query, isLive, form } = booking
  const main = useRef<HTMLElement>(null)
  useStepFocus(main, choice.start)
  const move = useMove(props, booking)
  const to = (changes: Record<string, string | null>) =>
    addressOf(props.path, withChanges(query, changes))
  const { page, moved } = props
  const { start } = choice
  const refused = moved ? move.refused : form.refused
  return (
    <main class={start === null ? 'sheet booking' : 'sheet booking filling'} ref={main}>
      <About
        page={page}
        moved={moved}
        keep={moved && appointmentAddress({ ...moved, told: null }, query)}
        zone={shown.zone}
        durationMin={choice.durationMin}
        // One that is gone is not shown as chosen.
        start={refused?.isTaken ? null : start}
      />
      <p class="unseen" role="status">
        {booking.told}
      </p>
      {start !== null && (
        <p class="summary">
          <When start={start} durationMin={choice.durationMin} zone={shown.zone} />
        </p>
      )}
      {start === null ? (
        <Pick props={props} booking={booking} to={to} />
      ) : moved ? (
        <MoveForm
          {...move}
          moved={moved}
          start={start}
          values={props.values}
          action={to({ choose: null })}
          back={to({ slot: null })}
          isLive={isLive}
          onBack={booking.back}
        />
      ) : (
        <Details
          page={page}
          password={props.password}
          formToken={props.formToken}
          choice={choice}
          values={form.values}
          mistakes={form.mistakes}
          refused={form.refused}
          action={to({ choose: null, hold: null })}
          isLive={isLive}
          isBusy={form.isBusy}
          isHeld={form.isHeld}
          problem={form.problem}
          onBack={booking.back}
          onChannel={form.setValues}
          onSubmit={form.submit}
        />
      )}
    </main>
  )
}

/** Whoever goes a step on or back goes on reading where the step begins. */
function useStepFocus(main: { current: HTMLElement | null }, start: string | null): void {
  const [before, setBefore] = useState(start)
  useEffect(() => {
    if (before === start) return
    setBefore(start)
    const targets = ['#details-title', '[data-former]', '#day']
    const found = targets.map(one => main.current?.querySelector<HTMLElement>(one) ?? null)
    found.find(one => one !== null)?.focus({ preventScroll: start !== null })
    const { top = 0 } = main.current?.getBoundingClientRect() ?? {}
    if (start !== null && top < 0) main.current?.scrollIntoView({ block: 'start' })
  }, [start])
}
