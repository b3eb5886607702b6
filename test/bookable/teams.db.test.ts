/**
 * As bookable.db.test.ts, of teams: round robins of every kind, fixed hosts, groups of users,
 * collectives, chosen hosts and sessions. BOOKABLE_CASES and BOOKABLE_SEED as there.
 */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { boot, type Harness } from '../harness.ts'
import { type Attempts, attemptsOn } from './attempt.ts'
import { wanted } from './scene.ts'
import { type AskedOf, offGrid, type Shown, shownOf } from './shown.ts'
import { type TeamScene, teamSceneOf } from './team-scene.ts'

const TIMES = Number(process.env.BOOKABLE_CASES ?? 1)
const FIRST_SEED = Number(process.env.BOOKABLE_SEED ?? 1)
const SCENES = 12 * TIMES
const MOST_TRIED = 24

vi.setConfig({ testTimeout: 120_000 * Math.max(1, TIMES) })

let h: Harness
let attempts: Attempts
beforeAll(async () => {
  h = await boot()
  attempts = attemptsOn(h)
})
afterAll(() => h.close())

const tried = new Map<string, number>()

test('what a team lists can be booked, held or moved to, and nothing else can', async () => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + SCENES; seed++) {
    const scene = await teamSceneOf(h, seed)
    for (const asked of questionsOf(scene)) {
      const { shown } = await shownOf(h, scene.place, asked)
      const differences = await differencesOf(scene, asked, shown)
      expect(differences, `seed ${seed}, ${JSON.stringify(asked)}`).toEqual([])
    }
  }
  const starts = [...tried.values()].reduce((sum, count) => sum + count, 0)
  expect(starts).toBeGreaterThan(400 * TIMES)
  if (TIMES > 1) process.stdout.write(`${starts}: ${JSON.stringify(Object.fromEntries(tried))}\n`)
})

test('the reasons of teams were met', () => {
  for (const why of ['open', 'joinable', 'host_unavailable', 'outside_hours', 'not_on_grid']) {
    expect(tried.has(why), why).toBe(true)
  }
})

/** The team as it is, one host of choice, and one appointment that moves. */
function questionsOf({ rng, typeId, durationsMin, choosable, appointments }: TeamScene): AskedOf[] {
  const asked = { typeId, durationMin: rng.pick(durationsMin), movingId: null, hostId: null }
  const chosen = rng.some(choosable, 1).map(hostId => ({ ...asked, hostId }))
  const ahead = appointments.filter(({ start }) => Date.parse(start) > h.clock.now())
  const moving = rng.some(ahead, 1).map(({ id: movingId, durationMin }) => {
    return { ...asked, durationMin, movingId }
  })
  return [asked, ...chosen, ...moving]
}

type Difference = { start: string; shown: string; told: string | null }

async function differencesOf(
  scene: TeamScene,
  asked: AskedOf,
  shown: Shown,
): Promise<Difference[]> {
  const expected = [...scene.rng.some([...shown], MOST_TRIED), ...offGrid(scene, shown)]
  const differences: Difference[] = []
  for (const [start, why] of expected) {
    const told = await attempt(scene, asked, start)
    tried.set(why, (tried.get(why) ?? 0) + 1)
    const isListed = why === 'open' || why === 'joinable'
    if (told === (isListed ? null : why)) continue
    if (!isListed && scene.isByRange && (await isListedAlone(asked, start)) === (told === null)) {
      continue
    }
    differences.push({ start, shown: why, told })
  }
  return differences
}

/** Whether it is offered when nothing but this start is asked about (rule 6). */
async function isListedAlone(
  { typeId, durationMin, hostId, movingId }: AskedOf,
  start: string,
): Promise<boolean> {
  const query = new URLSearchParams({
    meetingTypeId: typeId,
    meetingDuration: String(durationMin),
    start,
    end: new Date(Date.parse(start) + 60_000).toISOString(),
    ...(movingId && { existingAppointmentId: movingId }),
    ...(hostId && { hostIds: hostId }),
  })
  const { availableSlots } = await wanted(h, 'GET', `/v4/booking-availability?${query}`)
  return availableSlots.length > 0
}

function attempt({ rng }: TeamScene, asked: AskedOf, start: string): Promise<string | null> {
  const { typeId, durationMin, movingId, hostId } = asked
  if (movingId !== null) return attempts.move(movingId, start)
  const wish = { typeId, start, durationMin, hostIds: hostId ? [hostId] : [] }
  return rng.chance(0.25) ? attempts.hold(wish) : attempts.book(wish)
}
