/** Moves an appointment to a time that is open, or says why it is not and what is close to it. */
import { useContext, useState } from 'preact/hooks'
import { firstDayOf } from '../../first-day.ts'
import { Spoken, useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useWhen } from '../../when.ts'
import { weekOf } from '../calendar/spans.ts'
import type { Appointment } from './appointments.ts'
import { Closed } from './closed.tsx'
import { moveWords } from './move-words.ts'
import { StartPicker } from './start-picker.tsx'
import { mayOverride } from './start-reads.ts'
import { useMove } from './use-move.ts'
import { useSpoken } from './use-spoken.ts'

type MoveProps = { appointment: Appointment; onClose: () => void }

export function MoveDialog({ appointment, onClose }: MoveProps) {
  const { say } = useWords(moveWords)
  const { tag } = useContext(Spoken)
  const spoken = useSpoken()
  const move = useMove(appointment, onClose)
  const [seesClosed, setSeesClosed] = useState(false)
  const { chosen, date } = move
  return (
    <Dialog title={say('title')} onClose={onClose}>
      <form
        class="form"
        onSubmit={event => {
          event.preventDefault()
          void move.send()
        }}
      >
        <p class="quiet">
          {say('present', { when: spoken.when(appointment) })} {say('told')}
        </p>
        <StartPicker
          {...{ appointment, date, chosen, seesClosed }}
          week={weekOf(date, firstDayOf(tag))}
          onDate={move.setDate}
          onChoose={move.choose}
        />
        <Check text={say('showClosed')} isOn={seesClosed} onSet={setSeesClosed} />
        {chosen?.reason && (
          <Closed
            {...{ appointment, chosen }}
            isForced={move.isForced}
            onForce={move.setForced}
            onChoose={start => move.choose({ start, reason: null })}
          />
        )}
        {appointment.seriesId !== null && (
          <Check text={say('entireSeries')} isOn={move.entireSeries} onSet={move.setEntireSeries} />
        )}
        {move.problem !== null && (
          <p class="notice bad" role="alert">
            {move.problem}
          </p>
        )}
        <MoveEnd {...{ appointment, move, onClose }} />
      </form>
    </Dialog>
  )
}

type EndProps = MoveProps & { move: ReturnType<typeof useMove> }

function MoveEnd({ appointment, move, onClose }: EndProps) {
  const { say } = useWords(moveWords)
  const { day, clock } = useWhen()
  const { chosen, isForced, isBusy } = move
  const isFree = chosen && (chosen.reason === null || (mayOverride(chosen.reason) && isForced))
  const when = chosen ? `${day(chosen.start)}, ${clock(chosen.start)}` : ''
  const why = !chosen
    ? say('choose')
    : chosen.start === appointment.start
      ? say('same')
      : isFree
        ? null
        : say('cannot', { when, why: say(chosen.reason ?? 'unknown') })
  return (
    <div class="form-end">
      <Button type="submit" isBusy={isBusy} disabledReason={why}>
        {isFree ? say('action', { when }) : say('actionOpen')}
      </Button>
      <Button kind="second" onClick={onClose}>
        {say('back')}
      </Button>
    </div>
  )
}

type CheckProps = { text: string; isOn: boolean; onSet: (isOn: boolean) => void }

const Check = ({ text, isOn, onSet }: CheckProps) => (
  <label class="check">
    <input
      type="checkbox"
      checked={isOn}
      onChange={({ currentTarget: { checked } }) => onSet(checked)}
    />
    <span>{text}</span>
  </label>
)
