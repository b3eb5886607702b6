/** What a visitor finds on a booking page, by role and name, in the language that is read. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { chooseLocale } from '../../web/words/choose-locale.ts'
import { speechOf } from '../../web/words/speech.ts'

export type Booth = ReturnType<typeof boothOf>

export const GRACE = { name: 'Grace Hopper', email: 'grace@example.com', phone: '+49 30 123456' }

export function boothOf(page: Page, tag = 'en-GB') {
  const { locale, words } = chooseLocale({ ofLink: tag, ofPage: null, ofBrowser: undefined })
  const speech = speechOf(locale, words)
  const { say, day, clock, count } = speech
  const ofDay = (date: string) => page.getByRole('region', { name: day(date) })
  const booth = {
    ...speech,
    page,
    grid: page.getByRole('grid'),
    /** Resolves once a script has taken the page over. */
    isLive: () => booth.grid.waitFor(),
    /** A day with open times. */
    day: (date: string) => page.getByRole('link', { name: `${day(date)},`, disabled: false }),
    chooseDay: async (date: string) => {
      await booth.day(date).click()
      await ofDay(date).waitFor()
    },
    /** The open times of a day that is chosen, as they are read. */
    times: async (date: string) => spaced(await ofDay(date).getByRole('button').allInnerTexts()),
    time: (wall: string) =>
      page.getByRole('button', { name: clock(`2026-01-01T${wall}`), exact: true }),
    /** From the times to the form. */
    choose: async (wall: string) => {
      await booth.time(wall).click()
      await booth.title.waitFor()
    },
    title: page.getByRole('heading', { name: say('yourDetails') }),
    name: page.getByLabel(say('name'), { exact: true }),
    email: page.getByLabel(say('email')),
    phone: page.getByLabel(say('phone')),
    note: page.getByLabel(say('note')),
    problem: page.getByRole('alert'),
    send: page.getByRole('button', { name: say('book') }),
    changeTime: page.getByRole('button', { name: say('changeTime') }),
    nearest: page.getByRole('group', { name: say('nearest') }).getByRole('radio'),
    isHeld: () => page.getByText(say('held')).waitFor(),
    fill: async ({ name, email, phone } = GRACE) => {
      await booth.name.fill(name)
      await booth.email.fill(email)
      if (await booth.phone.isVisible()) await booth.phone.fill(phone)
    },
    /** The number of wrong fields that the form tells of. */
    isWrong: (n: number) => page.getByText(count('checkForm', n)).waitFor(),
    /** Sends the form, and resolves with the appointment that it led to. */
    book: async (): Promise<string> => {
      await booth.send.click()
      return booth.booked()
    },
    booked: async (): Promise<string> => {
      await page.waitForURL(/\/appointment\/[0-9a-f-]{36}\?(.*&)?secret=/)
      const [, id = ''] = /appointment\/([0-9a-f-]{36})/.exec(page.url()) ?? []
      return id
    },
    values: async () => [await booth.name.inputValue(), await booth.email.inputValue()],
    hasValues: async ({ name, email } = GRACE) =>
      expect(await booth.values()).toEqual([name, email]),
  }
  return booth
}

/** Between a clock and its half of the day stands a narrow space. */
const spaced = (texts: string[]): string[] => texts.map(text => text.replaceAll(/\s+/g, ' ').trim())
