import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { FormBox } from '../../parts/fields.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { changed } from '../../reads.ts'
import { ContactFields, useContactForm } from './contact-fields.tsx'
import { bodyOf, NO_VALUES } from './contact-values.ts'
import { nameOf } from './contacts.ts'
import { contactWords } from './words.ts'

type AddProps = { onClose: () => void; onMade: (id: string) => void }

export function AddContact({ onClose, onMade }: AddProps) {
  const { say } = useWords(contactWords)
  const toast = useToast()
  const form = useContactForm(NO_VALUES, async values => {
    const contact = await answered(api.createContact({ body: bodyOf(values) }))
    await changed('contacts')
    toast({ text: say('made', { name: nameOf(contact) ?? contact.phoneNumber ?? '' }) })
    onMade(contact.id)
  })
  return (
    <Dialog title={say('create')} onClose={onClose}>
      <FormBox form={form} action={say('create')}>
        <ContactFields {...{ form }} />
      </FormBox>
    </Dialog>
  )
}
