/** Email, name and zone are enough; then the address where the user can be booked. */
import { useState } from 'preact/hooks'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { FormBox, NumberField, TextField } from '../../parts/fields.tsx'
import { type Form, useForm } from '../../parts/use-form.ts'
import { ZoneField } from '../../parts/zone-field.tsx'
import { changed } from '../../reads.ts'
import { useSession } from '../../session.ts'
import { type Made, MadeUser } from './made-user.tsx'
import { bodyOf, FIELD_OF, lacksOf, type NewUser } from './new-user.ts'
import { userWords } from './words.ts'

type CreateProps = { onClose: () => void; onOpen: (id: string) => void }

export function CreateUser({ onClose, onOpen }: CreateProps) {
  const { say } = useWords(userWords)
  const { company } = useSession()
  const [made, setMade] = useState<Made | null>(null)
  const nobody: NewUser = {
    ...{ email: '', givenName: '', familyName: '', timezone: company.timezone },
    ...{ typeName: '', minutes: null },
  }
  const form = useForm({
    initial: nobody,
    fieldOf: FIELD_OF,
    judge: values => {
      const lacks = Object.entries(lacksOf(values))
      return Object.fromEntries(lacks.map(([name, lack]) => [name, say(lack)]))
    },
    submit: async values => {
      const body = bodyOf(values)
      const { userId, bookingUrl } = await answered(api.createUser({ body }))
      setMade({ userId, bookingUrl, body })
      await changed('users')
    },
  })
  if (made) {
    const another = () => {
      form.reset({ ...nobody, timezone: form.values.timezone })
      setMade(null)
    }
    return <MadeUser {...{ made, onClose, onOpen }} onAnother={another} />
  }
  return (
    <Dialog title={say('create')} onClose={onClose}>
      <FormBox form={form} action={say('create')}>
        <Fields {...{ form }} />
      </FormBox>
    </Dialog>
  )
}

function Fields({ form }: { form: Form<NewUser> }) {
  const { say } = useWords(userWords)
  return (
    <>
      <TextField {...{ form }} name="email" label={say('email')} type="email" autocomplete="off" />
      <div class="form-row">
        <TextField {...{ form }} name="givenName" label={say('givenName')} autocomplete="off" />
        <TextField {...{ form }} name="familyName" label={say('familyName')} autocomplete="off" />
      </div>
      <ZoneField {...{ form }} name="timezone" label={say('timeZone')} />
      <div class="type-row">
        <TextField {...{ form }} name="typeName" label={say('typeName')} isOptional />
        <NumberField {...{ form }} name="minutes" label={say('minutes')} min={5} max={480} />
        <p class="hint">{say('meetingTypeHint')}</p>
      </div>
    </>
  )
}
