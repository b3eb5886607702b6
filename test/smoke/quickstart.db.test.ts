/** The README's first four steps, as they stand there, on both kinds of database. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { ask, makeUser } from './api.ts'
import { install, KINDS } from './installation.ts'
import { bash, SLOW_MACHINE_MS } from './program.ts'

vi.setConfig({ testTimeout: SLOW_MACHINE_MS, hookTimeout: SLOW_MACHINE_MS })

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
const STEPS = README.split('\n## ').find(section => section.startsWith('The first four steps'))
const BLOCKS = [...(STEPS ?? '').matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block)
/** A line of its own after each answer; what is pasted stays as it is. */
const SHOW_STATUS = `curl() { command curl -w '\\n%{http_code}\\n' "$@"; }`
const STARTS = '09:00 09:45 10:30 11:15 12:00 12:45 13:30 14:15 15:00 15:45'.split(' ')

describe.each(KINDS)('on %s', kind => {
  let here: { url: string; key: string }
  /** What was pasted so far that later blocks build on. */
  let exported = ''
  let created: Record<string, string> = {}

  beforeAll(async () => {
    const { server, key } = await install(kind)
    here = { url: server.url, key }
  })

  /** Pastes a block; what a reader puts in themselves is given as [what stands there, what]. */
  async function paste(at: number, [placeholder, value]: [string, string] = ['', '']) {
    const block = BLOCKS[at] ?? ''
    expect(block).toContain(placeholder)
    const filled = placeholder ? block.replace(placeholder, value) : block
    const script = filled.replaceAll(
      'http://localhost:3000',
      here.url.replace('127.0.0.1', 'localhost'),
    )
    if (script.startsWith('export ')) exported += script
    const { code, out, err } = await bash(
      `${SHOW_STATUS}\n${exported}\n${script}\necho "$START $END"`,
    )
    const [text = '', status = '', dates = ''] = out.split('\n')
    return { code, err, text, status, dates: dates.split(' ') }
  }

  test('the README has the five blocks that are pasted here', () => {
    expect(BLOCKS.map(block => block.split(/[ =]/).slice(0, 2).join(' '))).toEqual([
      'export KEY',
      'curl -sS',
      'curl -sS',
      'export USER_ID',
      expect.stringContaining('START '),
    ])
  })

  test('1 and 2: the key is kept and verified', async () => {
    expect(await paste(0, ['ak_live:…', here.key])).toMatchObject({ code: 0, err: '' })
    const { text, ...rest } = await paste(1)
    expect(rest).toMatchObject({ code: 0, err: '', status: '200' })
    expect(JSON.parse(text)).toMatchObject({ isAdmin: true })
  })

  test('3: a platform user is created, with five keys in the answer', async () => {
    const { text, ...rest } = await paste(2)
    expect(rest).toMatchObject({ code: 0, err: '', status: '201' })
    created = JSON.parse(text)
    const uuid = expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)
    const site = here.url.replace('127.0.0.1', 'localhost')
    expect(created).toEqual({
      userId: uuid,
      availabilityId: uuid,
      meetingTypeId: uuid,
      bookingUrl: `${site}/john-smith/discovery-call`,
      companyId: uuid,
    })
  })

  test('4: the windows of the coming days are those of the hours', async () => {
    await paste(3, ['…', created.userId ?? ''])
    const { text, dates, ...rest } = await paste(4)
    expect(rest).toMatchObject({ code: 0, err: '', status: '200' })
    const [from = '', to = ''] = dates
    expect(JSON.parse(text)).toEqual({ windows: startsInLondon(from, to) })
  })

  test('dates that have passed have no windows', async () => {
    const past = 'startDate=2024-01-15&endDate=2024-01-20'
    const { userId: user = '' } = created
    const { key, url } = here
    const answer = await ask(`${url}/v4/user/${user}/bookable-windows?${past}`, { key, user })
    expect(answer).toMatchObject({ status: 200, text: '{"windows":[]}' })
  })

  test('the booking address answers a page with who and what', async () => {
    const page = await ask(created.bookingUrl ?? '')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.text).toContain('John Smith')
    expect(page.text).toContain('45 Minute Discovery Call')
  })

  test('the first four fields are enough for a user who can be booked', async () => {
    const { userId } = await makeUser(here.url, here.key)
    const [from = '', to = ''] = (await paste(4)).dates
    const answer = await ask(
      `${here.url}/v4/user/${userId}/bookable-windows?startDate=${from}&endDate=${to}`,
      { key: here.key, user: userId },
    )
    const { windows } = answer.body as { windows: string[] }
    expect(windows.length).toBe((startsInLondon(from, to).length / STARTS.length) * 16)
  })
})

/** Every start of 45 minutes from Monday to Friday, 09:00 to 17:00, in `Z` without milliseconds. */
function startsInLondon(from: string, to: string): string[] {
  const starts: string[] = []
  const last = Temporal.PlainDate.from(to)
  let date = Temporal.PlainDate.from(from)
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    if (date.dayOfWeek > 5) continue
    for (const time of STARTS) {
      const at = date.toZonedDateTime({ timeZone: 'Europe/London', plainTime: time })
      starts.push(at.toInstant().toString())
    }
  }
  expect(starts.length).toBeGreaterThan(0)
  return starts
}
