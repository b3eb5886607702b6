/** All that is known of one appointment, and what can be done with it. */
import { useState } from 'preact/hooks'
import { nowMs } from '../../../ui/clock.ts'
import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useTitle } from '../../parts/screen.tsx'
import { Skeleton } from '../../parts/table.tsx'
import { useWhen } from '../../when.ts'
import { Actions } from './actions.tsx'
import { type Appointment, isGroup, isOver } from './appointments.ts'
import { Attendees } from './attendees.tsx'
import { type Doing, Doings } from './doings.tsx'
import { Facts } from './facts.tsx'
import { useOpened } from './focus-back.ts'
import { History } from './history.tsx'
import { NoteField } from './note.tsx'
import { panelWords } from './panel-words.ts'
import { useAppointment, useMeetingType } from './reads.ts'
import { useSpoken } from './use-spoken.ts'
import './panel.css'

type PanelProps = { id: string; onClose: () => void }

export function Panel({ id, onClose }: PanelProps) {
  const { say } = useWords(panelWords)
  const spoken = useSpoken()
  const { data: appointment, error, refetch } = useAppointment(id)
  const type = appointment?.meetingInfo.name ?? ''
  const title = !appointment
    ? say('notThere')
    : isGroup(appointment)
      ? type
      : say('titleWith', { type, who: spoken.who(appointment) })
  useTitle(title)
  useOpened(id)
  return (
    <Dialog isPanel {...{ title, onClose }}>
      {error && !appointment && <Problem error={error} retry={refetch} />}
      {!appointment && !error && <Skeleton rows={6} />}
      {appointment && <Details {...{ appointment }} />}
    </Dialog>
  )
}

function Details({ appointment }: { appointment: Appointment }) {
  const { say } = useWords(panelWords)
  const [doing, setDoing] = useState<Doing | null>(null)
  const { data: type } = useMeetingType(appointment)
  const ended = appointment.isCancelled ? 'gone' : isOver(appointment, nowMs()) ? 'over' : null
  const endedReason = ended === null ? null : say(ended)
  return (
    <>
      <Head {...{ appointment }} />
      <Actions {...{ appointment, type, endedReason }} onDo={setDoing} />
      <Facts {...{ appointment, type }} />
      <Attendees {...{ appointment, endedReason }} questions={type?.questions} onDo={setDoing} />
      <NoteField key={appointment.id} {...{ appointment }} />
      <Texts {...{ appointment }} />
      <History id={appointment.id} />
      {doing && <Doings {...{ doing, appointment }} onClose={() => setDoing(null)} />}
    </>
  )
}

function Head({ appointment }: { appointment: Appointment }) {
  const { longDayOfYear } = useWhen()
  const spoken = useSpoken()
  const { text, tone } = spoken.state(appointment)
  const place = spoken.elsewhere(appointment)
  return (
    <div class="panel-head">
      <p class="panel-when">
        <time dateTime={appointment.start}>
          <strong>{spoken.span(appointment)}</strong> {longDayOfYear(appointment.start)}
        </time>
        {place !== null && <span class="quiet">{place}</span>}
      </p>
      <Badge tone={tone}>{text}</Badge>
    </div>
  )
}

function Texts({ appointment: { summary, transcription } }: { appointment: Appointment }) {
  const { say } = useWords(panelWords)
  return (
    <>
      {summary && (
        <section class="panel-part">
          <h3>{say('summary')}</h3>
          <p class="written">{summary}</p>
        </section>
      )}
      {transcription && (
        <details class="panel-part">
          <summary>{say('transcription')}</summary>
          <p class="written">{transcription}</p>
        </details>
      )}
    </>
  )
}
