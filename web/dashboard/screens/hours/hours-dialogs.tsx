/** Making and renaming hours. */
import { useLocation } from 'preact-iso'
import type { Availability } from '../../../client/client.ts'
import { answered } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { CheckField, FormBox, TextField } from '../../parts/fields.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useForm } from '../../parts/use-form.ts'
import { changed } from '../../reads.ts'
import { usePlace } from './use-place.ts'
import { bodyOf, useSaving } from './use-saving.ts'
import { USUAL_WEEK, wireOf } from './week.ts'
import { hoursWords } from './words.ts'

type CreateProps = { like: Availability | undefined; onClose: () => void }

/** `like`: whose hours the new ones may begin as. */
export function CreateHours({ like, onClose }: CreateProps) {
  const { say } = useWords(hoursWords)
  const { api, hrefOf } = usePlace()
  const { route } = useLocation()
  const toast = useToast()
  const form = useForm({
    initial: { name: '', isCopy: like !== undefined },
    judge: ({ name }) => (name.trim() === '' ? { name: say('nameMissing') } : {}),
    submit: async ({ name, isCopy }) => {
      const begun = isCopy && like ? bodyOf(like) : { schedule: wireOf(USUAL_WEEK) }
      const body = { ...begun, name: name.trim() }
      const { id } = await answered(api.createAvailability({ body }))
      await changed('availabilities')
      onClose()
      route(hrefOf({ id, part: 'week' }))
      toast({ text: say('created', { name: body.name }) })
    },
  })
  return (
    <Dialog title={say('createTitle')} onClose={onClose}>
      <FormBox form={form} action={say('create')}>
        <TextField
          {...{ form }}
          name="name"
          label={say('name')}
          hint={say('nameHint')}
          isRequired
        />
        {like && (
          <CheckField {...{ form }} name="isCopy" label={say('copyOf', { name: like.name })} />
        )}
      </FormBox>
    </Dialog>
  )
}

type RenameProps = { of: Availability; onClose: () => void }

export function RenameHours({ of, onClose }: RenameProps) {
  const { say } = useWords(hoursWords)
  const save = useSaving(of)
  const form = useForm({
    initial: { name: of.name },
    judge: ({ name }) => (name.trim() === '' ? { name: say('nameMissing') } : {}),
    submit: async ({ name }) => {
      await save(() => ({ name: name.trim() }), say('renamed'))
      onClose()
    },
  })
  return (
    <Dialog title={say('renameTitle', { name: of.name })} onClose={onClose}>
      <FormBox form={form} action={say('rename')}>
        <TextField
          {...{ form }}
          name="name"
          label={say('name')}
          hint={say('nameHint')}
          isRequired
        />
      </FormBox>
    </Dialog>
  )
}
