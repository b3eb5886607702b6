/** What can be told of a meeting type without asking: by field, the key of what to say. Pure. */
import { channelsIn } from './sections.ts'
import { filledOptions } from './type-body.ts'
import type { Policy, TypeValues } from './type-values.ts'

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
  | 'wrongSeries'
  | 'noOptions'
  | 'noLimit'
  | 'noHosts'
  | 'wrongLead'

type Mistakes = Record<string, MistakeKey>

const isIn = (n: number | null, min: number, max: number): n is number =>
  n !== null && Number.isInteger(n) && n >= min && n <= max

const isWebAddress = (text: string): boolean => /^https?:\/\/./i.test(text) && URL.canParse(text)

const YEAR_MIN = 525_600
const MOST_DAYS = 3660

/** Of a team's type somebody has to host. */
export function judgeType(values: TypeValues, isOfTeam: boolean): Mistakes {
  return {
    ...(values.name.trim() === '' && { name: 'missing' as const }),
    ...judgeTimes(values),
    ...judgePlaces(values),
    ...judgeLists(values),
    ...judgePage(values),
    ...(isOfTeam && judgeHosts(values)),
  }
}

function judgeTimes(values: TypeValues): Mistakes {
  const { horizon, rangeMin, rangeMax, stepMin } = values
  const isRange = horizon === 'range'
  const named = rangeMin !== '' && rangeMax !== ''
  return {
    ...(!isIn(values.durationMin, 5, 480) && { durationMin: 'wrongDuration' as const }),
    ...(!isIn(values.bufferBefore ?? 0, 0, 120) && { bufferBefore: 'wrongBuffer' as const }),
    ...(!isIn(values.bufferAfter ?? 0, 0, 120) && { bufferAfter: 'wrongBuffer' as const }),
    ...(stepMin !== null && !isIn(stepMin, 5, 60) && { stepMin: 'wrongStep' as const }),
    ...(!isIn(values.noticeMin ?? 0, 0, YEAR_MIN) && { noticeMin: 'wrongNotice' as const }),
    ...(!isIn(values.spots ?? 1, 1, 100) && { spots: 'wrongSpots' as const }),
    ...(horizon === 'days' &&
      !isIn(values.horizonDays, 1, MOST_DAYS) && { horizonDays: 'wrongDays' as const }),
    ...(isRange && rangeMin === '' && { rangeMin: 'missing' as const }),
    ...(isRange && rangeMax === '' && { rangeMax: 'missing' as const }),
    ...(isRange && named && rangeMax < rangeMin && { rangeMax: 'wrongRange' as const }),
    ...judgePolicy('cancelling', values.cancelling),
    ...judgePolicy('moving', values.moving),
    ...(values.series !== 'none' &&
      !isIn(values.seriesMax, 2, 52) && { seriesMax: 'wrongSeries' as const }),
  }
}

function judgePolicy(name: 'cancelling' | 'moving', { until, amount }: Policy): Mistakes {
  const counts = until === 'hours' || until === 'days'
  return counts && !isIn(amount, 0, 8784) ? { [`${name}.amount`]: 'wrongAmount' } : {}
}

function judgePlaces(values: TypeValues): Mistakes {
  const link = values.customChannelLink.trim()
  const needsLink = channelsIn(values).includes('custom')
  const isSecure = /^https:\/\//i.test(link) && URL.canParse(link)
  const empty = values.locations.flatMap(({ address }, at) =>
    address.trim() === '' ? [[`locations.${at}.address`, 'missing' as const]] : [],
  )
  return {
    ...(needsLink && !isSecure && { customChannelLink: 'wrongSecureAddress' as const }),
    ...Object.fromEntries(empty),
  }
}

function judgeLists({ questions, limits }: TypeValues): Mistakes {
  const ofQuestions = questions.flatMap(({ label, type, options }, at) => [
    ...(label.trim() === '' ? [[`questions.${at}.label`, 'missing']] : []),
    ...(/select$/.test(type) && filledOptions(options).length === 0
      ? [[`questions.${at}.options`, 'noOptions']]
      : []),
  ])
  const ofLimits = limits.flatMap(({ maxCount, maxMinutes }, at) =>
    maxCount === undefined && maxMinutes === undefined ? [[`limits.${at}`, 'noLimit']] : [],
  )
  return Object.fromEntries([...ofQuestions, ...ofLimits])
}

function judgePage(values: TypeValues): Mistakes {
  const { enableRedirect, redirect, hasButton, buttonLink, hasPassword, password } = values
  const wrongRedirect = enableRedirect && !isWebAddress(redirect.trim())
  const wrongButton = hasButton && buttonLink !== '' && !isWebAddress(buttonLink.trim())
  return {
    ...(wrongRedirect && { redirect: 'wrongWebAddress' as const }),
    ...(wrongButton && { buttonLink: 'wrongWebAddress' as const }),
    ...(hasPassword && password === '' && { password: 'missing' as const }),
  }
}

function judgeHosts({ hosts, leadThreshold }: TypeValues): Mistakes {
  const wrong = hosts.flatMap(({ capacity, priority }, at) => [
    ...(isIn(capacity, 0, 1000) ? [] : [[`hosts.${at}.capacity`, 'wrongAmount']]),
    ...(isIn(priority, 0, 100) ? [] : [[`hosts.${at}.priority`, 'wrongAmount']]),
  ])
  return {
    ...(hosts.length === 0 && { hosts: 'noHosts' as const }),
    ...(leadThreshold !== null &&
      !isIn(leadThreshold, 1, 1000) && { leadThreshold: 'wrongLead' as const }),
    ...Object.fromEntries(wrong),
  }
}
