import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Confirm } from '../../parts/dialog.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { changed } from '../../reads.ts'
import { type Contact, nameOf } from './contacts.ts'
import { contactWords } from './words.ts'

type DeleteProps = { contact: Contact; onClose: () => void; onDeleted: () => void }

export function DeleteContact({ contact, onClose, onDeleted }: DeleteProps) {
  const { say } = useWords(contactWords)
  const toast = useToast()
  const name = nameOf(contact) ?? contact.phoneNumber ?? say('noName')
  const remove = async () => {
    await answered(api.deleteContact({ params: { id: contact.id } }))
    toast({ text: say('removed', { name }) })
    onDeleted()
    await changed('contacts')
  }
  return (
    <Confirm
      title={say('removeTitle', { name })}
      typed={name}
      action={say('remove')}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{say('removeText')}</p>
    </Confirm>
  )
}
