/** What tests of mail begin with: one product a file, and before each test a new host. */
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type Desk, deskOf, type Host } from '../desk.ts'
import { boot, type Harness } from '../harness.ts'
import { openPostOffice, type PostOffice } from './post-office.ts'

export let h: Harness
export let desk: Desk
/** Nobody has had a mail yet when a test begins. */
export let ada: Host
/** What mails go out by, where a file asks for it; else they are `h.letters`. */
export let office: PostOffice

type Flags = Parameters<typeof boot>[0]

export function openFrontDesk(flags: () => Promise<Flags> = async () => ({})): void {
  beforeAll(async () => {
    h = await boot(await flags())
    desk = deskOf(h)
  })
  afterAll(() => h.close())
  beforeEach(async () => {
    ada = await desk.host()
    await h.settle()
    h.letters.length = 0
    office?.taken.splice(0)
  })
}

export function openFrontDeskWithOffice(): void {
  openFrontDesk(async () => {
    office = await openPostOffice()
    return { 'smtp-url': office.url, 'mail-from': 'bookings@acme.example' }
  })
  afterAll(() => office.close())
}
