/** What the pages ask of the product. */

/** A meeting type that anybody can look at, by the two words of its address. */
export type Bookable = {
  companyId: string
  userId: string
  meetingTypeId: string
  hostName: string
  meetingName: string
  durationMin: number
  /** As the API calls it: `phone`, `zoom`, … */
  channel: string
  /** The host's zone: an IANA name that was checked when it was stored. */
  timezone: string
}

/** Half-open, in epoch minutes. */
export type MinuteRange = { fromMin: number; untilMin: number }

export type PageProduct = {
  /** Where this server is reached, without a slash at the end. */
  publicUrl: string
  /** null where nothing that can be booked has this address. */
  findBookable(userSlug: string, meetingSlug: string): Promise<Bookable | null>
  /**
   * Epoch minutes of every start in the range that can be booked as of `nowMs`, ascending. The
   * range begins at or after today's midnight somewhere on earth and spans less than 366 days.
   */
  listStarts(bookable: Bookable, asked: MinuteRange & { nowMs: number }): Promise<readonly number[]>
}
