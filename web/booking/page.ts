/** What a booking page is made from, on the server and again in the browser. */
import type { PublicPage } from '../client/client.ts'
import type { Locale } from '../words/speech.ts'
import type { Words } from '../words/words.ts'

/** A start in the page's zone, as the API gives it: `2026-12-07T09:00:00+01:00`. */
export type OpenStart = { start: string; seatsLeft: number | null }

/** What is chosen so far. All of it stands in the address. */
export type Choice = {
  durationMin: number
  /** null: whoever is free. */
  hostId: string | null
  /** `2026-12-07`; null where no day of the month is open. */
  date: string | null
  /** The start whose details are filled in. */
  start: string | null
  holdToken: string | null
}

/** One month of open starts. */
export type Month = {
  zone: string
  /** The date it is in the zone. */
  today: string
  /** `2026-12` */
  month: string
  starts: readonly OpenStart[]
  /** Where the month has none: the next date that has. */
  nextDate: string | null
}

export type Zone = { id: string; city: string; name: string; offset: string }

/** What the visitor has typed, by the names of the fields. */
export type Values = Readonly<Record<string, string | readonly string[]>>

/** What is wrong, by the names of the fields. */
export type Mistakes = Readonly<Record<string, string>>

/** Why the booking did not come about, and what may be had instead. */
export type Refused = { message: string; nearest: readonly string[]; isTaken: boolean }

/** An appointment that gets a new time. */
export type Moved = {
  id: string
  secret: string
  start: string
  end: string
  needsReason: boolean
  isSeries: boolean
}

export type BookingPageProps = {
  locale: Locale
  words: Words
  /** The page's own path, and below which path the API answers for it. */
  path: string
  apiPath: string
  /** Of the address: kept when something else is chosen, and what is typed in already. */
  query: Readonly<Record<string, string>>
  /** Of a page that has one: what the visitor gave. */
  password: string | null
  page: PublicPage
  /** null: a new booking. */
  moved: Moved | null
  month: Month
  choice: Choice
  /** To choose from; null: not asked for. */
  zones: readonly Zone[] | null
  values: Values
  mistakes: Mistakes
  refused: Refused | null
  /** What of the address could not be used. */
  notices: readonly string[]
  isEmbedded: boolean
  /** Names this form to the API: sent twice, it books once. */
  formToken: string
}
