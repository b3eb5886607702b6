/** What a part of the editor says while it is closed. */
import { useContext } from 'preact/hooks'
import { Spoken, useWords } from '../../languages.ts'
import { useWhen } from '../../when.ts'
import { useChannelName } from './channels.ts'
import { useLength } from './length.ts'
import { sectionWords } from './section-words.ts'
import { channelsIn, counts, type SectionName } from './sections.ts'
import type { Policy, TypeValues } from './type-values.ts'

type Words = ReturnType<typeof useWords<(typeof sectionWords)['en']>>
type Part = string | false | null | ''

export function useSummary(): (section: SectionName, values: TypeValues) => string {
  const words = useWords(sectionWords)
  const { day } = useWhen()
  const { tag } = useContext(Spoken)
  const length = useLength()
  const channelOf = useChannelName()
  const { say, count } = words
  const parts: Record<SectionName, (values: TypeValues) => readonly Part[]> = {
    basics: ({ durationMin, otherDurations }) => [
      [...new Set([durationMin ?? 0, ...otherDurations])].map(length).join(', '),
    ],
    place: values => channelsIn(values).map(one => channelOf(one, values.customChannelName)),
    hosts: ({ hosts, mode }) => [count('hostsLine', hosts.length, { mode: say(mode) })],
    hours: values => [
      values.availabilityId !== '' && say('ownHours'),
      (values.noticeMin ?? 0) > 0 && say('noticeLine', { notice: length(values.noticeMin ?? 0) }),
      values.horizon === 'days' && count('daysLine', values.horizonDays ?? 0),
      values.horizon === 'range' &&
        values.rangeMin !== '' &&
        values.rangeMax !== '' &&
        say('rangeLine', { from: day(values.rangeMin), to: day(values.rangeMax) }),
      hasBuffers(values) &&
        say('buffersLine', { before: values.bufferBefore ?? 0, after: values.bufferAfter ?? 0 }),
      values.stepMin !== null && say('ownStep', { n: values.stepMin }),
    ],
    limits: values => [
      (values.spots ?? 1) > 1 && say('groupLine', { n: values.spots ?? 1 }),
      values.limits.length > 0 && count('limitsLine', values.limits.length),
      counts('seriesMax', values) && say('seriesLine'),
    ],
    questions: values => [
      values.questions.length > 0 && count('questionsLine', values.questions.length),
      !values.allowAddingGuests && say('noGuests'),
      values.allowPhoneOnlyBooking && say('phoneOnly'),
    ],
    confirming: ({ doubleOptIn, requireHostConfirmation }) => [
      doubleOptIn === 'enabled' && say('byAttendee'),
      doubleOptIn === 'disabled' && say('notAttendee'),
      requireHostConfirmation === 'enabled' && say('byHost'),
      requireHostConfirmation === 'disabled' && say('notHost'),
    ],
    policies: ({ cancelling, moving }) => [
      policyLine(words, cancelling, 'cancel'),
      policyLine(words, moving, 'move'),
    ],
    mails: ({ reminders, invite }) => [
      reminders !== null &&
        (reminders.length === 0 ? say('noMail') : count('mailsLine', reminders.length)),
      Object.values(invite).some(Boolean) && say('ownInvite'),
    ],
    after: ({ enableRedirect, redirect, hasButton }) => [
      enableRedirect && say('redirectLine', { site: siteOf(redirect) }),
      hasButton && say('buttonLine'),
    ],
    page: ({ hasPassword, language, color, internalNotes }) => [
      hasPassword && say('passwordLine'),
      language && say('languageLine', { language: languageName(tag, language) }),
      color && say('colorLine'),
      internalNotes && say('notesLine'),
    ],
  }
  return (section, values) => {
    const said = parts[section](values).filter(part => !!part)
    const usual = USUAL[section]
    return said.length === 0 && usual ? say(usual) : said.join(' · ')
  }
}

const USUAL = {
  basics: null,
  place: null,
  hosts: null,
  hours: 'usualHours',
  limits: 'noLimits',
  questions: 'noQuestions',
  confirming: 'asCompany',
  policies: 'anyTime',
  mails: 'usualMail',
  after: 'usualAfter',
  page: 'usualPage',
} as const

const hasBuffers = ({ bufferBefore, bufferAfter }: TypeValues): boolean =>
  (bufferBefore ?? 0) + (bufferAfter ?? 0) > 0

function policyLine({ say, count }: Words, policy: Policy, what: 'cancel' | 'move'): string {
  const { until, amount, reasonRequired } = policy
  const reason = reasonRequired ? say('reason') : ''
  const line =
    until === 'start'
      ? ''
      : until === 'never'
        ? say(`${what}Never`)
        : count(until === 'hours' ? `${what}Hours` : `${what}Days`, amount ?? 0)
  return [line, reason].filter(Boolean).join(', ')
}

const siteOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).host : address

const languageName = (tag: string, language: string): string =>
  new Intl.DisplayNames(tag, { type: 'language' }).of(language) ?? language
