/** What is booked, as a calendar. */
import { Calendar } from './calendar.tsx'

export default function CalendarScreen() {
  return <Calendar />
}
