import { answered, api } from '../../api.ts'
import { changesOf, isEmpty } from '../../changes-of.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { FormBox, SelectField, TextField } from '../../parts/fields.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useForm } from '../../parts/use-form.ts'
import { ZoneField } from '../../parts/zone-field.tsx'
import { changed } from '../../reads.ts'
import { languageNames } from '../../spoken-names.ts'
import { pageOf, type User } from './users.ts'
import { userWords } from './words.ts'

/** Those that a user may have; mails are in English where there are no words for them. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'no', 'nl', 'it', 'pl', 'sv', 'tr', 'da'] as const

type EditProps = { user: User; onDone: () => void }

export function EditUser({ user, onDone }: EditProps) {
  const { say } = useWords(userWords)
  const toast = useToast()
  const { id, givenName, familyName, slug, timezone, language } = user
  const former = { givenName, familyName, slug, timezone, language }
  const write = async (from: typeof former, to: typeof former) => {
    const body = changesOf(from, to)
    if (isEmpty(body)) return
    await answered(api.updateUser({ params: { id }, body }))
    await changed('users')
  }
  const form = useForm({
    initial: former,
    judge: values => ({
      ...(values.givenName.trim() === '' && { givenName: say('missing') }),
      ...(values.slug.trim() === '' && { slug: say('missing') }),
    }),
    submit: async values => {
      await write(former, values)
      toast({ text: say('saved'), undo: () => write(values, former) })
      onDone()
    },
  })
  const isMoved = form.values.slug !== slug
  const cancel = (
    <Button kind="second" onClick={onDone}>
      {say('cancel')}
    </Button>
  )
  return (
    <FormBox form={form} action={say('save')} more={cancel}>
      <div class="form-row">
        <TextField {...{ form }} name="givenName" label={say('givenName')} />
        <TextField {...{ form }} name="familyName" label={say('familyName')} />
      </div>
      <TextField
        {...{ form }}
        name="slug"
        label={say('address')}
        hint={say(isMoved ? 'addressMoves' : 'addressStays', { url: pageOf(form.values.slug) })}
      />
      <ZoneField {...{ form }} name="timezone" label={say('timeZone')} />
      <SelectField
        {...{ form }}
        name="language"
        label={say('language')}
        hint={say('languageHint')}
        choices={languageNames(LANGUAGES)}
      />
    </FormBox>
  )
}
