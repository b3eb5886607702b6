/** One contact: who it is, when they come and came, and what is kept of them. */
import { useState } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/table.tsx'
import { useRead } from '../../reads.ts'
import { ContactFacts } from './contact-facts.tsx'
import { type Contact, nameOf, readContact } from './contacts.ts'
import { DeleteContact } from './delete-contact.tsx'
import { EditContact } from './edit-contact.tsx'
import { PersonActions } from './person-actions.tsx'
import { TheirAppointments } from './their-appointments.tsx'
import { contactWords } from './words.ts'

type PanelProps = { id: string; onClose: () => void }

export function ContactPanel({ id, onClose }: PanelProps) {
  const { say } = useWords(contactWords)
  const { data: contact, error, refetch } = useRead(['contacts', 'one', id], () => readContact(id))
  const title = contact ? (nameOf(contact) ?? contact.phoneNumber ?? say('noName')) : '…'
  return (
    <Dialog isPanel title={title} onClose={onClose}>
      {error && !contact && <Problem error={error} retry={refetch} />}
      {!contact && !error && <Skeleton />}
      {contact && <Shown {...{ contact, onClose }} />}
    </Dialog>
  )
}

function Shown({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const { say } = useWords(contactWords)
  const [doing, setDoing] = useState<'edit' | 'delete' | null>(null)
  const stop = () => setDoing(null)
  if (doing === 'edit') return <EditContact {...{ contact }} onDone={stop} />
  return (
    <>
      <ContactFacts of={contact} />
      <div class="form-end">
        <Button kind="second" onClick={() => setDoing('edit')}>
          {say('edit')}
        </Button>
        <Button kind="plain" onClick={() => setDoing('delete')}>
          {say('remove')}
        </Button>
      </div>
      <TheirAppointments of={contact} />
      <section class="text panel-data" aria-labelledby="data">
        <h3 id="data">{say('data')}</h3>
        <p class="quiet">{say('dataText')}</p>
        <PersonActions
          email={contact.email}
          reason={contact.email === null ? say('noEmail') : null}
          onForgotten={onClose}
        />
      </section>
      {doing === 'delete' && <DeleteContact {...{ contact }} onClose={stop} onDeleted={onClose} />}
    </>
  )
}
