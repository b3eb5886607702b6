/** The questions that are asked before something is done with an appointment. */
import type { Appointment, Attendee } from './appointments.ts'
import { CancelDialog } from './cancel.tsx'
import { GuestDialog } from './guest.tsx'
import { MailDialog } from './mail.tsx'
import { MoveDialog } from './move.tsx'
import { ReassignDialog } from './reassign.tsx'
import './choices.css'
import './picker-days.css'

export type Doing =
  | { what: 'move' }
  | { what: 'reassign' }
  | { what: 'mail'; attendee: Attendee }
  | { what: 'guest'; attendee: Attendee }
  /** null: for everybody. */
  | { what: 'cancel'; attendee: Attendee | null }

type DoingsProps = {
  doing: Doing
  appointment: Appointment
  onClose: () => void
}

export function Doings({ doing, appointment, onClose }: DoingsProps) {
  const common = { appointment, onClose }
  if (doing.what === 'move') return <MoveDialog {...common} />
  if (doing.what === 'reassign') return <ReassignDialog {...common} />
  if (doing.what === 'cancel') return <CancelDialog {...common} attendee={doing.attendee} />
  if (doing.what === 'mail') return <MailDialog {...common} attendee={doing.attendee} />
  return <GuestDialog {...common} attendee={doing.attendee} />
}
