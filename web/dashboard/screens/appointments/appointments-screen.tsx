/** What was booked, as a list; the details of one lie over it, or over the calendar. */
import { useLocation, useRoute } from 'preact-iso'
import CalendarScreen from '../calendar/calendar-screen.tsx'
import { behindOf, isBeforeCalendar } from './addresses.ts'
import './appointments.css'
import { AppointmentList } from './appointment-list.tsx'
import { Panel } from './panel.tsx'

export default function AppointmentsScreen() {
  const { query, route } = useLocation()
  const { row } = useRoute().params
  return (
    <>
      {isBeforeCalendar(query) ? <CalendarScreen /> : <AppointmentList />}
      {row && <Panel key={row} id={row} onClose={() => route(behindOf(query))} />}
    </>
  )
}
