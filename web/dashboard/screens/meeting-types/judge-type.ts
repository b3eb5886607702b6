/**
 * What can be told of a meeting type without asking, of the fields that are shown: by their paths,
 * the keys of what to say. Pure.
 */
import { channelsIn, counts, weightsOf } from './sections.ts'
import { filledOptions } from './type-body.ts'
import { isChoice, type TypeValues } from './type-values.ts'

export type MistakeKey =
  | 'missing'
  | 'wrongDuration'
  | 'wrongBuffer'
  | 'wrongStep'
  | 'wrongNotice'
  | 'wrongSpots'
  | 'wrongDays'
  | 'wrongRange'
  | 'wrongWebAddress'
  | 'wrongSecureAddress'
  | 'wrongAmount'
  | 'wrongLimit'
  | 'wrongMailTime'
  | 'wrongCapacity'
  | 'wrongPriority'
  | 'wrongSeries'
  | 'noOptions'
  | 'noHosts'
  | 'wrongLead'

type Found = false | readonly [path: string, mistake: MistakeKey]

/** `isNew`: its address may be left to be made. `hasGroups`: of a team, groups of hosts beside. */
export type Judged = { isNew: boolean; isOfTeam: boolean; hasGroups: boolean }

/** By the path of the field, what is wrong there. */
export function judgeType(values: TypeValues, judged: Judged): Record<string, MistakeKey> {
  const { isNew, isOfTeam, hasGroups } = judged
  const found: Found[] = [
    values.name.trim() === '' && ['name', 'missing'],
    !isNew && values.slug.trim() === '' && ['slug', 'missing'],
    ...judgeTimes(values),
    ...judgePlaces(values),
    ...judgeLists(values),
    ...judgePage(values),
    isOfTeam && !hasGroups && values.hosts.length === 0 && ['hosts', 'noHosts'],
    ...(isOfTeam ? judgeHosts(values) : []),
  ]
  return Object.fromEntries(found.filter(one => one !== false))
}

const isIn = (n: number | null | undefined, min: number, max: number): boolean =>
  typeof n === 'number' && Number.isInteger(n) && n >= min && n <= max

const YEAR_MIN = 525_600
const MOST_DAYS = 3660

function judgeTimes(values: TypeValues): Found[] {
  const { horizon, rangeMin, rangeMax, stepMin } = values
  const isRange = horizon === 'range'
  const isTurned = rangeMin !== '' && rangeMax !== '' && rangeMax < rangeMin
  return [
    !isIn(values.durationMin, 5, 480) && ['durationMin', 'wrongDuration'],
    !isIn(values.bufferBefore ?? 0, 0, 120) && ['bufferBefore', 'wrongBuffer'],
    !isIn(values.bufferAfter ?? 0, 0, 120) && ['bufferAfter', 'wrongBuffer'],
    stepMin !== null && !isIn(stepMin, 5, 60) && ['stepMin', 'wrongStep'],
    !isIn(values.noticeMin ?? 0, 0, YEAR_MIN) && ['noticeMin', 'wrongNotice'],
    !isIn(values.spots ?? 1, 1, 100) && ['spots', 'wrongSpots'],
    horizon === 'days' && !isIn(values.horizonDays, 1, MOST_DAYS) && ['horizonDays', 'wrongDays'],
    isRange && rangeMin === '' && ['rangeMin', 'missing'],
    isRange && rangeMax === '' && ['rangeMax', 'missing'],
    isRange && isTurned && ['rangeMax', 'wrongRange'],
    ...(['cancelling', 'moving'] as const).map((name): Found => {
      const { until, amount } = values[name]
      const counts = until === 'hours' || until === 'days'
      return counts && !isIn(amount, 0, 8784) && [`${name}.amount`, 'wrongAmount']
    }),
    counts('seriesMax', values) && !isIn(values.seriesMax, 2, 52) && ['seriesMax', 'wrongSeries'],
  ]
}

const isWebAddress = (text: string, scheme = /^https?:\/\/./i): boolean =>
  scheme.test(text.trim()) && URL.canParse(text.trim())

function judgePlaces(values: TypeValues): Found[] {
  const needsLink = channelsIn(values).includes('custom')
  const isSecure = isWebAddress(values.customChannelLink, /^https:\/\/./i)
  return [
    needsLink && !isSecure && ['customChannelLink', 'wrongSecureAddress'],
    ...values.locations.map(
      ({ address }, at): Found => address.trim() === '' && [`locations.${at}.address`, 'missing'],
    ),
  ]
}

const MOST_MAIL_MIN = 60 * 1440

function judgeLists({ questions, limits, reminders }: TypeValues): Found[] {
  return [
    ...questions.flatMap(({ label, type, options }, at): Found[] => [
      label.trim() === '' && [`questions.${at}.label`, 'missing'],
      isChoice(type) &&
        filledOptions(options).length === 0 && [`questions.${at}.options`, 'noOptions'],
    ]),
    ...limits.map(
      ({ amount }, at): Found =>
        !isIn(amount, 1, Number.POSITIVE_INFINITY) && [`limits.${at}`, 'wrongLimit'],
    ),
    ...(reminders ?? []).map(
      ({ minutes }, at): Found =>
        !isIn(minutes, 0, MOST_MAIL_MIN) && [`reminders.${at}.minutes`, 'wrongMailTime'],
    ),
  ]
}

function judgePage(values: TypeValues): Found[] {
  const { enableRedirect, redirect, hasButton, buttonLink, hasPassword, password } = values
  return [
    enableRedirect && !isWebAddress(redirect) && ['redirect', 'wrongWebAddress'],
    // Without an address there is no button.
    hasButton && !isWebAddress(buttonLink) && ['buttonLink', 'wrongWebAddress'],
    hasPassword && password === '' && ['password', 'missing'],
  ]
}

function judgeHosts(values: TypeValues): Found[] {
  const { hosts, leadThreshold: lead } = values
  const weights = weightsOf(values.mode)
  return [
    counts('leadThreshold', values) &&
      lead !== null &&
      !isIn(lead, 1, 1000) && ['leadThreshold', 'wrongLead'],
    ...hosts.flatMap(({ capacity, priority, isFixed }, at): Found[] => [
      !isFixed &&
        weights.includes('capacity') &&
        !isIn(capacity, 0, 1000) && [`hosts.${at}.capacity`, 'wrongCapacity'],
      !isFixed &&
        weights.includes('priority') &&
        !isIn(priority, 0, 100) && [`hosts.${at}.priority`, 'wrongPriority'],
    ]),
  ]
}
