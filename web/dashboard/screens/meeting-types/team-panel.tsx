/** One team: its name and address, its members, and the end of it. */
import { useState } from 'preact/hooks'
import type { Team } from '../../../client/client.ts'
import { answered, api, Refused } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { Confirm, Dialog } from '../../parts/dialog.tsx'
import { FormBox, TextField } from '../../parts/fields.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useForm } from '../../parts/use-form.ts'
import { paths } from '../../paths.ts'
import { changed } from '../../reads.ts'
import { TeamMembers } from './team-members.tsx'
import { teamWords } from './team-words.ts'

type PanelProps = { team: Team; onClose: () => void }

export function TeamPanel({ team, onClose }: PanelProps) {
  const { say } = useWords(teamWords)
  const [isDeleting, setDeleting] = useState(false)
  return (
    <Dialog title={team.name} isPanel onClose={onClose}>
      <TeamForm {...{ team }} />
      <section class="text" aria-label={say('offers')}>
        <h3>{say('offers')}</h3>
        <div class="form-end">
          <a class="button second" href={paths.newTeamType(team.id)}>
            {say('newOffer')}
          </a>
          <a class="button plain" href={paths.typesOfTeam(team.id)}>
            {say('showOffers')}
          </a>
        </div>
      </section>
      <TeamMembers {...{ team }} />
      <div>
        <Button kind="plain" onClick={() => setDeleting(true)}>
          {say('delete')}
        </Button>
      </div>
      {isDeleting && (
        <DeleteTeam {...{ team }} onClose={() => setDeleting(false)} onDeleted={onClose} />
      )}
    </Dialog>
  )
}

function TeamForm({ team }: { team: Team }) {
  const { say } = useWords(teamWords)
  const toast = useToast()
  const { name, slug } = team
  const form = useForm({
    initial: { name, slug },
    judge: values => (values.name.trim() === '' ? { name: say('missing') } : {}),
    submit: async values => {
      const write = async (body: { name: string; slug: string }) => {
        const saved = await answered(api.updateTeam({ params: { id: team.id }, body }))
        form.reset({ name: saved.name, slug: saved.slug })
        await changed('teams')
      }
      await write(values)
      toast({ text: say('saved', { name: values.name }), undo: () => write({ name, slug }) })
    },
  })
  return (
    <FormBox form={form} action={say('save')}>
      <TextField {...{ form }} name="name" label={say('name')} hint={say('nameHint')} />
      <TextField
        {...{ form }}
        name="slug"
        label={say('slug')}
        hint={say('slugHint', { url: `${location.origin}/team/${form.values.slug}` })}
      />
    </FormBox>
  )
}

type DeleteProps = PanelProps & { onDeleted: () => void }

function DeleteTeam({ team, onClose, onDeleted }: DeleteProps) {
  const { say } = useWords(teamWords)
  const toast = useToast()
  const { id, name } = team
  const remove = async () => {
    await answered(api.deleteTeam({ params: { id } })).catch(error => {
      const isUsed = error instanceof Refused && error.code === 'team_in_use'
      throw isUsed ? new Refused(409, { message: say('inUse'), code: error.code }) : error
    })
    await changed('teams')
    toast({ text: say('deleted', { name }) })
    onDeleted()
  }
  return (
    <Confirm
      title={say('deleteTitle', { name })}
      typed={name}
      action={say('delete')}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{say('deleteText')}</p>
    </Confirm>
  )
}
