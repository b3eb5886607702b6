/**
 * Work for many, side by side: each has a lane in which some of its work goes on at once, so that
 * nobody waits for another. Whose work fails gets little room, and all together have a limit.
 */

/** Pieces of work at once: in a lane, in one that fails, in all. */
export const WIDTH = 8
const WIDTH_FAILING = 2
const MOST = 256

export type Lanes<Whom> = {
  /** Looks for work, soon. */
  wake(whom: Whom): void
  /** Resolves once nothing is under way. */
  idle(): Promise<void>
  /** Begins nothing more. */
  close(): void
}

export type Kind<Whom, Piece> = {
  nameOf(whom: Whom): string
  /** Takes at most so many pieces; fewer mean that there are no more now. */
  claim(whom: Whom, limit: number): Promise<Piece[]>
  /** Whether it went well. Throws nothing. */
  work(whom: Whom, piece: Piece): Promise<boolean>
  /** Told why nothing could be claimed. */
  onFailure(error: unknown): void
}

type Lane<Whom> = {
  whom: Whom
  width: number
  underWay: number
  isClaiming: boolean
  /** Somebody asked for another look while one is taken. */
  isWanted: boolean
  ended: PromiseWithResolvers<void>
}

export function makeLanes<Whom, Piece>(kind: Kind<Whom, Piece>): Lanes<Whom> {
  const lanes = new Map<string, Lane<Whom>>()
  /** Lanes that would do more if all together might, whoever waits longest first. */
  const waiting = new Set<Lane<Whom>>()
  let underWay = 0
  let closed = false

  /** Counted while they are asked for, so that others take no more than what is left. */
  const count = (lane: Lane<Whom>, pieces: number) => {
    underWay += pieces
    lane.underWay += pieces
  }
  const begin = async (lane: Lane<Whom>, piece: Piece) => {
    const isWell = await kind.work(lane.whom, piece)
    lane.width = isWell ? WIDTH : WIDTH_FAILING
    count(lane, -1)
    waiting.add(lane)
    pumpWaiting()
  }
  const fill = async (lane: Lane<Whom>) => {
    waiting.delete(lane)
    lane.isWanted = false
    if (closed) return
    const room = Math.min(lane.width - lane.underWay, MOST - underWay)
    if (room > 0) {
      count(lane, room)
      const pieces = await kind.claim(lane.whom, room).catch(error => {
        kind.onFailure(error)
        return []
      })
      count(lane, pieces.length - room)
      for (const piece of pieces) void begin(lane, piece)
      lane.isWanted ||= pieces.length === room
    }
    if (underWay >= MOST && lane.underWay < lane.width) waiting.add(lane)
  }
  const pump = async (lane: Lane<Whom>) => {
    lane.isWanted = true
    if (lane.isClaiming) return
    lane.isClaiming = true
    while (lane.isWanted) await fill(lane)
    lane.isClaiming = false
    if (lane.underWay === 0 && !waiting.has(lane)) {
      lanes.delete(kind.nameOf(lane.whom))
      lane.ended.resolve()
    }
    pumpWaiting()
  }
  const pumpWaiting = () => {
    const [next] = waiting
    if (next && underWay < MOST) void pump(next)
  }
  return {
    wake: whom => {
      if (closed) return
      const name = kind.nameOf(whom)
      const lane = lanes.get(name) ?? newLane(whom)
      lanes.set(name, lane)
      void pump(lane)
    },
    idle: async () => {
      while (lanes.size > 0) await Promise.all([...lanes.values()].map(lane => lane.ended.promise))
    },
    close: () => {
      closed = true
      for (const lane of waiting) void pump(lane)
    },
  }
}

/** Narrow until something went well. */
const newLane = <Whom>(whom: Whom): Lane<Whom> => ({
  whom,
  width: WIDTH_FAILING,
  underWay: 0,
  isClaiming: false,
  isWanted: false,
  ended: Promise.withResolvers<void>(),
})
