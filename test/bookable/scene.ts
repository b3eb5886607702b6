/** A host with meeting types, appointments, holds and cancellations, all made over the API. */

import { minuteNear, type Place } from '../fuzz/place.ts'
import { type Rng, rngOf } from '../fuzz/rng.ts'
import type { Answer, Harness } from '../harness.ts'
import { isoOf } from '../oracle/clock.ts'
import { availabilityOf, placeOf, typeOf } from './offers.ts'

type SceneType = { id: string; durationsMin: number[]; spots: number }

export type Scene = {
  rng: Rng
  place: Place
  userId: string
  types: SceneType[]
  /** Those that nobody has cancelled. */
  appointments: { id: string; type: SceneType; start: string; durationMin: number }[]
}

const FIRST_DAY = Date.UTC(2026, 10, 24)
const HOLD_MS = 60_000

/** Sets the clock, with seconds that rule 0 rounds. */
export async function sceneOf(h: Harness, seed: number): Promise<Scene> {
  const rng = rngOf(seed)
  const now = FIRST_DAY + rng.int(0, 20 * 1440) * 60_000 + rng.pick([0, 1, 37, 59]) * 1_000
  h.clock.set(new Date(now).toISOString())
  const place = placeOf(rng, now)
  const made = await wanted(h, 'POST', '/v4/user', {
    body: {
      email: `scene${seed}@example.com`,
      givenName: 'Ada',
      familyName: 'Byron',
      timezone: rng.chance(0.7) ? place.zone : 'America/New_York',
    },
  })
  const { userId, availabilityId } = made as { userId: string; availabilityId: string }
  const body = availabilityOf(rng, place)
  await wanted(h, 'PATCH', `/v4/availability/${availabilityId}`, { user: userId, body })
  const types: SceneType[] = []
  for (const _ of [1, 2]) types.push(await makeType(h, typeOf(rng, place, now), userId))
  const scene = { rng, place, userId, types, appointments: [] }
  await fill(h, scene)
  return scene
}

async function makeType(
  h: Harness,
  body: ReturnType<typeof typeOf>,
  user: string,
): Promise<SceneType> {
  const { id } = await wanted(h, 'POST', '/v4/meeting-type', { user, body })
  const { meetingInfo, meetingOptions, spots } = body
  const durationsMin = [...new Set([meetingInfo.duration, ...meetingOptions.allowedDurations])]
  return { id: String(id), durationsMin, spots }
}

/** Starts from the list, and some beside it; then some lapse, and some are cancelled. */
async function fill(h: Harness, scene: Scene): Promise<void> {
  const { rng } = scene
  const listed = await Promise.all(scene.types.map(type => listedOf(h, scene, type)))
  const near = () => isoOf(minuteNear(rng, scene.place))
  const startFor = (nth: number) => {
    const starts = listed[nth] ?? []
    return starts.length > 0 && rng.chance(0.7) ? rng.pick(starts) : near()
  }
  for (const _ of Array(rng.int(0, 3))) await hold(h, scene, startFor)
  h.clock.advance(rng.chance(0.5) ? HOLD_MS : HOLD_MS / 2)
  for (const _ of Array(rng.int(3, 14))) await book(h, scene, startFor)
  for (const _ of Array(rng.int(0, 4))) await hold(h, scene, startFor)
  const leaving = rng.some(scene.appointments, rng.int(0, 2))
  for (const { id } of leaving) {
    await h.call('POST', `/v4/appointment/${id}/cancel`, { body: { cancelAll: true } })
  }
  scene.appointments = scene.appointments.filter(one => !leaving.includes(one))
}

type StartFor = (nth: number) => string

async function listedOf(h: Harness, { place }: Scene, { id }: SceneType): Promise<string[]> {
  const asked = `meetingTypeId=${id}&start=${place.from}&end=${place.to}`
  const body = await wanted(h, 'GET', `/v4/booking-availability?${asked}`)
  return (body.availableSlots as { start: string }[]).map(({ start }) => start)
}

async function book(h: Harness, scene: Scene, startFor: StartFor): Promise<void> {
  const { rng, types } = scene
  const nth = rng.int(0, types.length - 1)
  const type = types[nth] as SceneType
  const durationMin = rng.pick(type.durationsMin)
  // A session is filled by some who come to the same start.
  const start = startFor(nth)
  for (const _ of Array(type.spots > 1 ? rng.pick([1, type.spots]) : 1)) {
    const { status, body } = await h.call('POST', '/v4/booking', {
      body: {
        meetingTypeId: type.id,
        start,
        duration: durationMin,
        attendee: { email: 'grace@example.com', fullname: 'Grace Hopper' },
        ignoreAvailability: rng.chance(0.6),
      },
    })
    const isKnown = scene.appointments.some(({ id }) => id === body.id)
    if (status === 201 && !isKnown) {
      scene.appointments.push({ id: body.id, type, start, durationMin })
    }
  }
}

async function hold(h: Harness, { rng, types }: Scene, startFor: StartFor): Promise<void> {
  const nth = rng.int(0, types.length - 1)
  const { id: meetingTypeId, durationsMin } = types[nth] as SceneType
  const body = {
    meetingTypeId,
    start: startFor(nth),
    duration: rng.pick(durationsMin),
    minutes: 1,
  }
  await h.call('POST', '/v4/booking/hold', { body })
}

export async function wanted(
  h: Harness,
  method: string,
  path: string,
  options: { body?: object; user?: string } = {},
): Promise<Answer['body']> {
  const { status, body } = await h.call(method, path, options)
  if (status < 300) return body
  throw new Error(`${method} ${path} ${JSON.stringify(options.body)}: ${JSON.stringify(body)}`)
}
