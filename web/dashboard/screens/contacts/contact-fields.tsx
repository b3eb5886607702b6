/** What is known of a contact, to be typed; and the form around it. */
import { Refused } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { SelectField, TextField } from '../../parts/fields.tsx'
import { type Form, useForm } from '../../parts/use-form.ts'
import { pageLanguages } from '../../spoken-names.ts'
import { type ContactValues, lacksOf } from './contact-values.ts'
import { contactWords } from './words.ts'

type Write = (values: ContactValues) => Promise<unknown>

export function useContactForm(initial: ContactValues, write: Write): Form<ContactValues> {
  const { say } = useWords(contactWords)
  return useForm({
    initial,
    judge: values => {
      const { email } = lacksOf(values)
      return email === undefined ? {} : { email: say(email) }
    },
    submit: values =>
      write(values).catch(error => {
        if (!(error instanceof Refused) || error.code !== 'contact_exists') throw error
        const message = say('exists')
        const errors = [{ field: 'email', message }]
        throw new Refused(error.status, { code: 'contact_exists', message, errors })
      }),
  })
}

export function ContactFields({ form }: { form: Form<ContactValues> }) {
  const { say } = useWords(contactWords)
  const none = { value: '', text: say('noLanguage') }
  return (
    <>
      <div class="form-row">
        <TextField {...{ form }} name="firstName" label={say('firstName')} autocomplete="off" />
        <TextField {...{ form }} name="lastName" label={say('lastName')} autocomplete="off" />
      </div>
      <div class="form-row">
        <TextField
          {...{ form }}
          name="email"
          label={say('email')}
          type="email"
          autocomplete="off"
        />
        <TextField
          {...{ form }}
          name="phoneNumber"
          label={say('phone')}
          type="tel"
          autocomplete="off"
        />
      </div>
      <div class="form-row">
        <TextField {...{ form }} name="title" label={say('position')} isOptional />
        <TextField {...{ form }} name="employer" label={say('employer')} isOptional />
      </div>
      <SelectField
        {...{ form }}
        name="language"
        label={say('language')}
        choices={[none, ...pageLanguages(form.values.language)]}
      />
      <TextField {...{ form }} name="tags" label={say('tags')} hint={say('tagsHint')} isOptional />
      <TextField
        {...{ form }}
        name="notes"
        label={say('notes')}
        hint={say('notesHint')}
        isOptional
        isArea
      />
    </>
  )
}
