/** Who books in a race: over HTTP as everybody does, or straight at the actions (unjudged.ts). */
export type StartWish = {
  typeId: string
  /** An instant with its offset. */
  start: string
  durationMin?: number
  holdToken?: string
}

/** `said`: `booked`, `held`, `moved`, or the refusal with its status, such as `409 slot_taken`. */
export type Outcome = { said: string; id: string; token: string }

export type Booker = {
  book(wish: StartWish): Promise<Outcome>
  hold(wish: StartWish): Promise<Outcome>
  move(id: string, start: string): Promise<Outcome>
  close(): Promise<void>
}

export const times = <T>(count: number, make: (nth: number) => T): T[] =>
  Array.from({ length: count }, (_, nth) => make(nth))
