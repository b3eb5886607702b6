/** One mail: to whom, what became of it and why, and its text. */
import { useWords } from '../../languages.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/table.tsx'
import { useRead } from '../../reads.ts'
import { useWhen } from '../../when.ts'
import { MailState } from './mail-table.tsx'
import { aboutOf, LOOK_AGAIN_MS, type LoggedMail, readMail, spoken, troubleOf } from './mails.ts'
import { mailWords } from './words.ts'

const momentName = ({ sentAt, status }: LoggedMail) => {
  if (sentAt === null) return 'due'
  return spoken(status) === 'written' ? 'writtenAt' : 'sentAt'
}

type PanelProps = { id: string; onClose: () => void }

export function MailPanel({ id, onClose }: PanelProps) {
  const { say } = useWords(mailWords)
  const {
    data: mail,
    error,
    refetch,
  } = useRead(['mails', 'one', id], () => readMail(id), { refetchInterval: LOOK_AGAIN_MS })
  return (
    <Dialog isPanel title={mail ? (mail.subject ?? say(mail.kind)) : '…'} onClose={onClose}>
      {error && !mail && <Problem error={error} retry={refetch} />}
      {!mail && !error && <Skeleton />}
      {mail && (
        <>
          <Trouble of={mail} />
          <Facts of={mail} />
          <Text of={mail} />
        </>
      )}
    </Dialog>
  )
}

/** The reason is the server's or another mail server's own words. */
function Trouble({ of: mail }: { of: LoggedMail }) {
  const { say } = useWords(mailWords)
  const trouble = troubleOf(mail)
  if (trouble === null) return null
  return (
    <div class={mail.status === 'failed' ? 'notice bad' : 'notice'}>
      <p>
        <strong>{say(trouble)}</strong>
      </p>
      <p class="mail-reason" lang="en">
        {mail.error ?? say('unknownReason')}
      </p>
    </div>
  )
}

function Facts({ of: mail }: { of: LoggedMail }) {
  const { say, number } = useWords(mailWords)
  const { stamp } = useWhen()
  const about = aboutOf(mail)
  return (
    <dl class="facts">
      <dt>{say('to')}</dt>
      <dd>{mail.to ?? say('forgotten')}</dd>
      <dt>{say('role')}</dt>
      <dd>{say(mail.role)}</dd>
      <dt>{say('kind')}</dt>
      <dd>{say(mail.kind)}</dd>
      <dt>{say('status')}</dt>
      <dd>
        <MailState of={mail.status} />
      </dd>
      <dt>{say(momentName(mail))}</dt>
      <dd>{stamp(mail.sentAt ?? mail.dueAt)}</dd>
      {mail.tries > 0 && (
        <>
          <dt>{say('tries')}</dt>
          <dd>{number(mail.tries)}</dd>
        </>
      )}
      {about && (
        <>
          <dt>{say('about')}</dt>
          <dd>
            <a href={about.path}>{say(about.what)}</a>
          </dd>
        </>
      )}
      <dt>{say('id')}</dt>
      <dd>
        <code>{mail.id}</code>
      </dd>
    </dl>
  )
}

function Text({ of: { text, status } }: { of: LoggedMail }) {
  const { say } = useWords(mailWords)
  if (text === null && status !== 'queued') return null
  return (
    <section class="text" aria-labelledby="text">
      <h3 id="text">{say('text')}</h3>
      {text === null ? (
        <p class="quiet">{say('noText')}</p>
      ) : (
        <>
          <p class="quiet">{say('textHint')}</p>
          <div class="mail-text">{text}</div>
        </>
      )}
    </section>
  )
}
