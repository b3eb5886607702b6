/** A small generator of numbers that a seed decides (mulberry32). */
export type Rng = {
  /** A whole number from first to last, both included. */
  int(first: number, last: number): number
  /** True with the given share, 0 to 1. */
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** Up to so many different members, in a random order. */
  some<T>(list: readonly T[], count: number): T[]
  /** A list of so many made ones. */
  times<T>(count: number, make: () => T): T[]
}

export function rngOf(seed: number): Rng {
  // Neighbouring seeds would begin alike without the multiplication.
  let state = Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (first: number, last: number) => first + Math.floor(next() * (last - first + 1))
  const pick = <T>(list: readonly T[]) => {
    const index = int(0, list.length - 1)
    if (index >= list.length || index < 0) throw new Error('nothing to pick from')
    return list[index] as T
  }
  const some = <T>(list: readonly T[], count: number) => {
    const left = [...list]
    const taken: T[] = []
    while (taken.length < count && left.length > 0) {
      taken.push(...left.splice(int(0, left.length - 1), 1))
    }
    return taken
  }
  const times = <T>(count: number, make: () => T) => Array.from({ length: count }, make)
  return { int, chance: share => next() < share, pick, some, times }
}
