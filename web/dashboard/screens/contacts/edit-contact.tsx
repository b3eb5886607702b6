import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { FormBox } from '../../parts/fields.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { changed } from '../../reads.ts'
import { ContactFields, useContactForm } from './contact-fields.tsx'
import { bodyOf, type ContactValues, valuesOf } from './contact-values.ts'
import type { Contact } from './contacts.ts'
import { contactWords } from './words.ts'

type EditProps = { contact: Contact; onDone: () => void }

export function EditContact({ contact, onDone }: EditProps) {
  const { say } = useWords(contactWords)
  const toast = useToast()
  const former = valuesOf(contact)
  const write = async (values: ContactValues) => {
    const body = bodyOf(values, contact)
    await answered(api.updateContact({ params: { id: contact.id }, body }))
    await changed('contacts')
  }
  const form = useContactForm(former, async values => {
    await write(values)
    toast({ text: say('saved'), undo: () => write(former) })
    onDone()
  })
  const cancel = (
    <Button kind="second" onClick={onDone}>
      {say('cancel')}
    </Button>
  )
  return (
    <FormBox form={form} action={say('save')} more={cancel}>
      <ContactFields {...{ form }} />
    </FormBox>
  )
}
