/** What the process of the servers is told, and what it tells. */
import type { Size } from './fill.ts'

export type ServerOrder = {
  dataDir: string
  firstDate: string
  sizes: Size[]
  /** Whether there are teams of many hosts. */
  hasTeams: boolean
  /** Whether bookings are measured: then what is written is made durable, as it is shipped. */
  books: boolean
}

/** One product: whom to ask for, and as whom. */
export type Served = {
  size: Size
  url: string
  companyId: string
  userId: string
  meetingTypeId: string
  apiKey: string
}
export type ServerReport = {
  bareUrl: string
  selectUrl: string
  rawUrl: string
  eventsS: Served
  served: Served[]
  bookings: Bookings | null
  teams: Teams | null
}

/** Meeting types of teams: round robins of 50 and of 200 hosts, a collective of 20. */
export type Teams = { few: string; many: string; collective: string; firstStart: string }

export type Bookings = {
  url: string
  apiKey: string
  /** Five-minute types of hosts who are open day and night. */
  typeIds: string[]
  /** The same, limited to so many a year that all fit. */
  limitedTypeIds: string[]
  /** `<user id>/<type id>`: hosts whom only the raw route books. */
  rawHosts: string[]
  firstStart: string
}
