/** What the mail log reads, and what a mail is about. */
import type { ListMailLogRequest, LoggedMail, LoggedMails } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { paths } from '../../paths.ts'
import { told } from '../../told.ts'

export type { LoggedMail }
export type Mail = LoggedMails['mails'][number]
export type Kind = Mail['kind']
export type Status = Mail['status']

export const MAILS_A_PAGE = 25

/** What waits may go out any moment. */
export const LOOK_AGAIN_MS = 10_000

export const STATUSES: readonly Status[] = ['sent', 'queued', 'failed', 'skipped']

/** What its status is called: without a mail server, what is sent has reached nobody. */
export const spoken = <S extends string>(status: S): S | 'written' =>
  status === 'sent' && !told().isMailSent ? 'written' : status

/** In the order in which an appointment has them. */
export const KINDS: readonly Kind[] = [
  ...(['opt_in', 'approval', 'declined', 'expired'] as const),
  ...(['confirmation', 'rescheduled', 'reassigned', 'cancelled'] as const),
  ...(['reminder', 'follow_up', 'quick_mail', 'webhook_disabled'] as const),
]

export type MailFilter = { search: string; status: Status | null; kind: Kind | null }

export const readMails = ({ search, status, kind, page }: MailFilter & { page: number }) => {
  const filter: NonNullable<ListMailLogRequest['query']> = {
    ...(search !== '' && { search }),
    ...(status !== null && { status }),
    ...(kind !== null && { kind }),
  }
  return answered(api.listMailLog({ query: { page, pageSize: MAILS_A_PAGE, ...filter } }))
}

export const readMail = (id: string): Promise<LoggedMail> =>
  answered(api.getLoggedMail({ params: { id } }))

/** Bookings that wait for somebody have no details of their own. */
const OF_WAITING: readonly Kind[] = ['opt_in', 'approval', 'declined', 'expired']

/** Where more is told of what a mail is about; null: nowhere. */
export function aboutOf({ kind, aboutId }: Pick<Mail, 'kind' | 'aboutId'>) {
  if (kind === 'webhook_disabled') return { what: 'webhook', path: paths.webhook(aboutId) } as const
  if (OF_WAITING.includes(kind)) return null
  return { what: 'appointment', path: paths.appointment(aboutId) } as const
}

/** When it went out; while it waits, when it will. */
export const momentOf = ({ sentAt, dueAt }: Pick<Mail, 'sentAt' | 'dueAt'>): string =>
  sentAt ?? dueAt

/** Why a mail did not arrive, or not yet: what a heading says of it; null: nothing is wrong. */
export function troubleOf({ status, error }: Pick<Mail, 'status' | 'error'>) {
  if (status === 'failed') return 'reasonFailed'
  if (status === 'skipped') return 'reasonSkipped'
  return status === 'queued' && error !== null ? 'reasonQueued' : null
}
