/** Whom to book, and the route that inserts the rows of a booking without being one. */
import { z } from 'zod'
import { newId } from '../src/base/id.ts'
import type { Database } from '../src/runtime/db/database.ts'
import { sql } from '../src/runtime/db/sql.ts'
import { created, type Operation, operation } from '../src/runtime/http/operation.ts'
import type { Bookings, Served } from './report.ts'

const HOSTS = 8
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

export async function addBookables(served: Served, firstDate: Date): Promise<Bookings> {
  const made = await Promise.all(Array.from({ length: 3 * HOSTS }, (_, at) => addHost(served, at)))
  const types = made.map(({ meetingTypeId }) => meetingTypeId)
  const limited = made.slice(HOSTS, 2 * HOSTS)
  for (const { userId, meetingTypeId } of limited) {
    const limits = [{ per: 'day', scope: 'type', maxCount: 1_000 }]
    await ask(served, 'PATCH', `/v4/meeting-type/${meetingTypeId}`, {
      user: userId,
      body: { meetingOptions: { limits } },
    })
  }
  return {
    url: served.url,
    apiKey: served.apiKey,
    typeIds: types.slice(0, HOSTS),
    limitedTypeIds: types.slice(HOSTS, 2 * HOSTS),
    rawHosts: made.slice(2 * HOSTS).map(one => `${one.userId}/${one.meetingTypeId}`),
    firstStart: firstDate.toISOString(),
  }
}

type Made = { userId: string; meetingTypeId: string }

function addHost(served: Served, at: number): Promise<Made> {
  const always = DAYS.map(day => [
    day,
    { enabled: true, hours: [{ start: '00:00', end: '24:00' }] },
  ])
  const body = {
    email: `host-${at}@example.com`,
    givenName: 'Host',
    familyName: String(at),
    timezone: 'Europe/Berlin',
    availability: { schedule: Object.fromEntries(always) },
    meetingType: { name: 'Short', duration: 5 },
  }
  return ask(served, 'POST', '/v4/user', { body })
}

export async function ask<T>(
  { url, apiKey }: Pick<Served, 'url' | 'apiKey'>,
  method: string,
  path: string,
  { user, body }: { user?: string; body: object },
): Promise<T> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${apiKey}`,
      'content-type': 'application/json',
      ...(user && { 'x-meetergo-api-user-id': user }),
    },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
  return (await response.json()) as T
}

const LENGTH_MS = 5 * 60_000
/** As much text as a booking keeps of a meeting type and an attendee. */
const INFO = JSON.stringify({ name: 'Short', duration: 5, channel: 'phone' })
const PAYLOAD = JSON.stringify({ text: 'x'.repeat(1_400) })

export function rawInsert(db: Database, companyId: string): Operation {
  const writer = db.writer()
  return operation({
    operationId: 'raw',
    tag: 'Bench',
    summary: '',
    needs: 'nobody',
    body: z.object({ host: z.string(), at: z.string() }),
    replies: {},
    refusals: [],
    act: async ({ body: { host, at } }) => {
      const [userId, typeId] = host.split('/')
      const [id, attendeeId, eventId] = [newId(), newId(), newId()]
      const [start, now] = [new Date(at), new Date()]
      const end = new Date(start.getTime() + LENGTH_MS)
      await writer.alone(sql`
        WITH block AS (
          INSERT INTO host_blocks (company_id, host_id, appointment_id, meeting_type_id, starts_at,
            ends_at, state)
          VALUES (${companyId}, ${userId}, ${id}, ${typeId}, ${start}, ${end}, 'confirmed')
        ), appointment AS (
          INSERT INTO appointments (company_id, id, meeting_type_id, host_id, host_ids, starts_at,
            ends_at, timezone, offset_min, channel, info, created_at, updated_at)
          VALUES (${companyId}, ${id}, ${typeId}, ${userId}, ${[userId]}, ${start}, ${end},
            'Europe/Berlin', 60, 'phone', ${INFO}, ${now}, ${now})
        ), attendee AS (
          INSERT INTO attendees (company_id, appointment_id, id, email, firstname, lastname,
            fullname, notes, receive_reminders, created_at)
          VALUES (${companyId}, ${id}, ${attendeeId}, 'grace@example.com', 'Grace', 'Hopper',
            'Grace Hopper', '{}', true, ${now})
        )
        INSERT INTO events (company_id, id, type, subject_id, revision, payload, created_at)
        VALUES (${companyId}, ${eventId}, 'raw', ${id}, 1, ${PAYLOAD}, ${now})`)
      return created({ id })
    },
  })
}
