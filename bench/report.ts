/** What the process of the servers is told, and what it tells. */
import type { Size } from './fill.ts'

export type ServerOrder = {
  dataDir: string
  firstDate: string
  sizes: Size[]
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
}

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
