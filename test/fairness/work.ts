/** Weeks of a team: bookings, cancellations and other work, each beside the model. */
import { expect } from 'vitest'
import { wanted } from '../bookable/scene.ts'
import type { Rng } from '../fuzz/rng.ts'
import type { Harness } from '../harness.ts'
import { type Choice, load, makeModel } from './model.ts'
import { isFree, type Office, type Shape, someStart } from './office.ts'

const MINUTE_MS = 60_000
const ATTENDEE = { email: 'grace@example.com', fullname: 'Grace Hopper' }

type Begun = { shape: Shape; office: Office }
type Live = { id: string; startMs: number; userIds: string[] }

export type Work = ReturnType<typeof beginWork>

export function beginWork(h: Harness, rng: Rng, { shape, office }: Begun) {
  const model = makeModel(shape.rule, office.members)
  const live: Live[] = []
  const met = new Map<string, number>()
  let booked = 0

  const meet = (what: string) => met.set(what, (met.get(what) ?? 0) + 1)
  const post = (path: string, body: object) => h.call('POST', path, { body })
  const bookingOf = (meetingTypeId: string, startMs: number, hostIds: string[] = []) =>
    post('/v4/booking', {
      meetingTypeId,
      start: new Date(startMs).toISOString(),
      attendee: ATTENDEE,
      hostIds,
    })
  const occupy = (userIds: string[], startMs: number) => {
    for (const id of userIds) office.workers.get(id)?.busy.add(startMs)
  }

  /** One booking of the team, by whomever the model says. */
  async function book(startMs: number, pinnedId: string | null): Promise<void> {
    const nowMs = h.clock.now()
    const free = (userId: string) => isFree(office, userId, startMs)
    const choice = model.choose({ nowMs, isFree: free, pinnedId })
    const answer = await bookingOf(office.typeId, startMs, pinnedId === null ? [] : [pinnedId])
    const where = `booking ${booked} at ${new Date(startMs).toISOString()}`
    if (choice === null) {
      expect(answer.status, where).not.toBe(201)
      meet('refused')
      return
    }
    expect(answer.status, `${where} ${JSON.stringify(answer.body)}`).toBe(201)
    booked += 1
    meet(choice.reason)
    model.took(choice, answer.body.id, nowMs)
    await comparePick(answer.body.id, choice, where)
    expectLeastLoaded(choice)
    live.push({ id: answer.body.id, startMs, userIds: choice.member.userIds })
    occupy(choice.member.userIds, startMs)
  }

  async function comparePick(id: string, choice: Choice, where: string): Promise<void> {
    const [taken] = await h.sql<{ hosts: string[] }>(
      `SELECT array_agg(host_id::text ORDER BY host_id) AS hosts FROM host_blocks
       WHERE appointment_id = $1`,
      [id],
    )
    expect(taken?.hosts, where).toEqual(choice.member.userIds.toSorted())
    const path = `/v4/queue/${office.queueId}/picks?appointmentIds=${id}`
    const { picks } = await wanted(h, 'GET', path)
    expect(picks, where).toMatchObject([
      { candidateId: choice.member.id, reason: choice.reason, seen: choice.seen },
    ])
  }

  /** Of those of one priority who could have come, nobody had less to do. */
  function expectLeastLoaded({ member, seen, reason }: Choice): void {
    if (reason === 'chosenByAttendee') return
    const [chosen] = seen.filter(({ id }) => id === member.id)
    const peers = seen.filter(one => one.isAble && one.priority === chosen?.priority)
    expect(chosen && load(chosen)).toBe(Math.min(...peers.map(load)))
  }

  async function cancelOne(): Promise<void> {
    const ahead = live.filter(({ startMs }) => startMs > h.clock.now())
    if (ahead.length === 0) return
    const gone = rng.pick(ahead)
    await wanted(h, 'POST', `/v4/appointment/${gone.id}/cancel`, { body: {} })
    model.cancelled(gone.id)
    for (const id of gone.userIds) office.workers.get(id)?.busy.delete(gone.startMs)
    live.splice(live.indexOf(gone), 1)
  }

  async function bookElsewhere(): Promise<void> {
    const worker = rng.pick([...office.workers.values()])
    const startMs = someStart(rng, h.clock.now())
    const isOpen = isFree(office, worker.userId, startMs)
    const { status } = await bookingOf(worker.typeId, startMs)
    expect(status === 201).toBe(isOpen)
    if (isOpen) occupy([worker.userId], startMs)
  }

  async function changeCapacity(): Promise<void> {
    const member = rng.pick(model.members.filter(({ userIds }) => userIds.length === 1))
    member.capacity = rng.int(0, 4)
    const body = { userCapacities: [{ userId: member.id, capacity: member.capacity }] }
    await wanted(h, 'PATCH', `/v4/queue/meeting-type/${office.typeId}`, { body })
  }

  const users = [...office.workers.keys()]
  const pass = () => h.clock.advance(rng.int(1, 240) * MINUTE_MS)
  const alone = () => model.members.filter(({ userIds }) => userIds.length === 1)

  return {
    model,
    booked: () => booked,
    /** How often why somebody was chosen, or nobody could be. */
    met: (): ReadonlyMap<string, number> => met,
    /** A start at which everybody is free. */
    bookFree: async () => {
      h.clock.advance(rng.int(240, 480) * MINUTE_MS)
      const isOpen = (startMs: number) => users.every(id => isFree(office, id, startMs))
      let startMs = someStart(rng, h.clock.now())
      while (!isOpen(startMs)) startMs = someStart(rng, h.clock.now())
      await book(startMs, null)
    },
    step: async () => {
      pass()
      if (rng.chance(0.15)) await cancelOne()
      if (rng.chance(0.15)) await bookElsewhere()
      if (rng.chance(0.03)) await changeCapacity()
      const pinnedId = rng.chance(0.08) ? rng.pick(alone()).id : null
      await book(someStart(rng, h.clock.now()), pinnedId)
    },
    /** The report of all that has been adds up to what the model has counted. */
    compareReport: async () => {
      const today = new Date(h.clock.now()).toISOString().slice(0, 10)
      const query = `start=2026-11-01&end=${today}`
      const report = await wanted(h, 'GET', `/v4/queue/${office.queueId}/fairness?${query}`)
      expect(report.total).toEqual(model.total())
      expect(report.reasons).toEqual(model.reasons())
      for (const { id } of model.members) {
        const own = report.candidates.find((one: { id: string }) => one.id === id)
        expect(own).toMatchObject(model.total(id))
      }
    },
  }
}
