/** People: found, added, each in a panel of their own, and forgotten when they ask for it. */
import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useRow } from '../../parts/use-row.ts'
import { paths } from '../../paths.ts'
import { AddContact } from './add-contact.tsx'
import { ContactList } from './contact-list.tsx'
import { ContactPanel } from './contact-panel.tsx'
import { PersonData } from './person-data.tsx'
import { contactWords } from './words.ts'
import './contacts.css'

export default function ContactsScreen() {
  const { say } = useWords(contactWords)
  const { path, route } = useLocation()
  const { id, open, close } = useRow(paths.contacts)
  const [asksForData, setAsksForData] = useState(false)
  const isAdding = path === paths.newContact
  return (
    <Screen
      title={say('title')}
      lead={say('lead')}
      action={
        <div class="form-end contact-actions">
          <Button kind="second" onClick={() => setAsksForData(true)}>
            {say('personData')}
          </Button>
          <Button onClick={() => route(paths.newContact)}>{say('create')}</Button>
        </div>
      }
    >
      <ContactList />
      {isAdding && <AddContact onClose={close} onMade={open} />}
      {id !== null && !isAdding && <ContactPanel key={id} id={id} onClose={close} />}
      {asksForData && <PersonData onClose={() => setAsksForData(false)} />}
    </Screen>
  )
}
