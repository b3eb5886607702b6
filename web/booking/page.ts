/** What the booking page is made from. Times are resolved to the zone by whoever fills this in. */

export type OpenStart = {
  /** `HH:MM` on the wall clock of the page's zone. */
  clock: string
  /** `+05:45`: minutes east of UTC at this start. */
  offset: string
}

export type OpenDay = {
  /** `YYYY-MM-DD` in the page's zone. */
  date: string
  /** In the order in which they happen; never empty. */
  starts: readonly OpenStart[]
}

/** Something in the address that could not be used, so that something else is shown instead. */
export type Unusable = { part: 'timezone' | 'from'; asked: string }

export type BookingPageProps = {
  hostName: string
  meetingName: string
  durationMin: number
  /** As the API calls it: `phone`, `zoom`, … */
  channel: string
  zone: {
    /** The name to show and to choose: `Asia/Kathmandu`. */
    name: string
    /** Every name a browser may call it by, `name` among them. */
    names: readonly string[]
  }
  /** Zones to choose from, in order; `zone.name` is among them. */
  zones: readonly string[]
  /** `YYYY-MM-DD`, today in the zone. */
  today: string
  /** The date the list begins at, where one was asked for. */
  from: string | null
  days: readonly OpenDay[]
  /** Addresses of the page before and after this one, where there is one. */
  earlier: string | null
  later: string | null
  unusable: readonly Unusable[]
}
