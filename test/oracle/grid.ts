/** Rules 2 and 6: the pieces of one host or of several who go together, and their grid. */
import { add, type Minutes, noMinutes, type Span } from './minutes.ts'
import type { Scene } from './scene.ts'

/** The grid points, in the asked range, of hosts who go together. */
export function gridOf(scene: Scene, hosts: { intervals: Span[] }[]): Minutes {
  const grid = noMinutes(scene.range)
  for (const piece of pieces(hosts.map(host => host.intervals))) {
    for (let point = piece.start; point < piece.end; point += scene.stepMin) {
      add(grid, { start: point, end: point + 1 })
    }
  }
  return grid
}

/** One piece for each way of taking one interval of each host, where they have a common part. */
function pieces([first, ...others]: Span[][]): Span[] {
  let common = first ?? []
  for (const intervals of others) {
    common = common.flatMap(piece => intervals.map(interval => commonPart(piece, interval)))
    common = common.filter(span => span.start < span.end)
  }
  return common
}

function commonPart(a: Span, b: Span): Span {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) }
}
