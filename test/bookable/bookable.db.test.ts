/**
 * What is shown can be booked: every start that is listed is booked, held or moved to right then,
 * and every other one is refused with the reason that is given for it. Calendars are generated from
 * seeds. BOOKABLE_CASES multiplies them, BOOKABLE_SEED names the first.
 */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { boot, type Harness } from '../harness.ts'
import { type Attempts, attemptsOn } from './attempt.ts'
import { type Scene, sceneOf, wanted } from './scene.ts'
import { offGrid, type Shown, shownOf } from './shown.ts'

const TIMES = Number(process.env.BOOKABLE_CASES ?? 1)
const FIRST_SEED = Number(process.env.BOOKABLE_SEED ?? 1)
const SCENES = 40 * TIMES
/** Of each question so many starts are tried. */
const MOST_TRIED = 40
const LEAST_TRIED = 3_000

vi.setConfig({ testTimeout: 120_000 * Math.max(1, TIMES) })

let h: Harness
let attempts: Attempts
beforeAll(async () => {
  h = await boot()
  attempts = attemptsOn(h)
})
afterAll(() => h.close())

type Asked = {
  userId: string
  typeId: string
  durationMin: number
  isOwnLength: boolean
  movingId: string | null
}

const tried = { starts: 0, reasons: new Map<string, number>() }

test('what is listed can be booked, held or moved to, and nothing else can', async () => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + SCENES; seed++) {
    const scene = await sceneOf(h, seed)
    for (const asked of questionsOf(scene)) {
      const shown = await shownOfHost(scene, asked)
      const differences = await differencesOf(scene, asked, shown)
      expect(differences, `seed ${seed}, ${JSON.stringify(asked)}`).toEqual([])
    }
  }
  expect(tried.starts).toBeGreaterThan(LEAST_TRIED * TIMES)
  if (TIMES > 1) process.stdout.write(`${tried.starts} starts: ${JSON.stringify(counted())}\n`)
})

test('every reason that there is was met', () => {
  const reasons = 'beyond_horizon buffer held inside_notice joinable limit_reached not_on_grid'
  const more = 'open outside_hours past seats_full slot_taken'
  expect(Object.keys(counted()).sort()).toEqual(`${reasons} ${more}`.split(' '))
})

const counted = (): Record<string, number> => Object.fromEntries(tried.reasons)

/** Each type in one of its lengths, and one appointment that moves. */
function questionsOf({ rng, userId, types, appointments }: Scene): Asked[] {
  const fresh = types.map(({ id: typeId, durationsMin }) => {
    const durationMin = rng.pick(durationsMin)
    const isOwnLength = durationMin === durationsMin[0]
    return { userId, typeId, durationMin, isOwnLength, movingId: null }
  })
  const ahead = appointments.filter(({ start }) => Date.parse(start) > h.clock.now())
  const moving = rng.some(ahead, 1).map(({ id: movingId, type, durationMin }) => {
    return { userId, typeId: type.id, durationMin, isOwnLength: false, movingId }
  })
  return [...fresh, ...moving]
}

async function shownOfHost({ place }: Scene, asked: Asked): Promise<Shown> {
  const { shown, slots } = await shownOf(h, place, asked)
  if (asked.isOwnLength) await expectSameWindows(asked, place, slots)
  return shown
}

async function expectSameWindows(
  { userId: user, typeId }: Asked,
  { from, to }: Scene['place'],
  slots: { start: string }[],
): Promise<void> {
  const query = `startDate=${from}&endDate=${to}&meetingTypeId=${typeId}`
  const { windows } = await wanted(h, 'GET', `/v4/user/${user}/bookable-windows?${query}`, { user })
  expect(windows).toEqual(slots.map(({ start }) => start))
}

type Difference = { start: string; shown: string; told: string | null }

async function differencesOf(scene: Scene, asked: Asked, shown: Shown): Promise<Difference[]> {
  const { rng } = scene
  const [ofSessions, others] = [true, false].map(is =>
    [...shown].filter(([, why]) => is === (why === 'joinable' || why === 'seats_full')),
  ) as [[string, string][], [string, string][]]
  const expected = [...ofSessions, ...rng.some(others, MOST_TRIED), ...offGrid(scene, shown)]
  const differences: Difference[] = []
  for (const [start, why] of expected) {
    const told = await attempt(scene, asked, start)
    tried.starts += 1
    tried.reasons.set(why, (tried.reasons.get(why) ?? 0) + 1)
    const isListed = why === 'open' || why === 'joinable'
    if (told !== (isListed ? null : why)) differences.push({ start, shown: why, told })
  }
  return differences
}

/** Booked or held, whichever comes; or moved there. */
function attempt({ rng }: Scene, { typeId, durationMin, movingId }: Asked, start: string) {
  if (movingId !== null) return attempts.move(movingId, start)
  const wish = { typeId, start, durationMin }
  return rng.chance(0.25) ? attempts.hold(wish) : attempts.book(wish)
}
