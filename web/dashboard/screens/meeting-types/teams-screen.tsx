/** Teams: who is in them, and what they offer. */
import { useLocation } from 'preact-iso'
import type { Team } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { FormBox, TextField } from '../../parts/fields.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Screen } from '../../parts/screen.tsx'
import { type Column, Empty, Skeleton, Table } from '../../parts/table.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useForm } from '../../parts/use-form.ts'
import { paths } from '../../paths.ts'
import { changed } from '../../reads.ts'
import { useSession } from '../../session.ts'
import { TeamPanel } from './team-panel.tsx'
import { teamWords } from './team-words.ts'
import { useTeams } from './use-offers.ts'

/** `id`: whose details are open; `new`: one is made. */
export function TeamsScreen({ id }: { id: string | null }) {
  const { say } = useWords(teamWords)
  const { route } = useLocation()
  const { data: teams, error, refetch } = useTeams()
  const opened = teams?.find(team => team.id === id)
  const close = () => route(paths.teams)
  return (
    <Screen
      title={say('title')}
      lead={say('lead')}
      action={
        <div class="actions">
          <a class="button plain" href={paths.meetingTypes}>
            {say('back')}
          </a>
          <a class="button" href={paths.newTeam}>
            {say('create')}
          </a>
        </div>
      }
    >
      {error && !teams && <Problem error={error} retry={refetch} />}
      {!teams && !error && <Skeleton />}
      {teams?.length === 0 && (
        <Empty title={say('emptyTitle')}>
          <p>{say('emptyText')}</p>
        </Empty>
      )}
      {teams && teams.length > 0 && <TeamTable {...{ teams }} />}
      {opened && <TeamPanel key={opened.id} team={opened} onClose={close} />}
      {id === 'new' && <NewTeam onClose={close} />}
    </Screen>
  )
}

function TeamTable({ teams }: { teams: readonly Team[] }) {
  const { say, count } = useWords(teamWords)
  const columns: Column<Team>[] = [
    {
      head: say('name'),
      cell: ({ name, slug }) => (
        <span class="two-lines">
          <span>{name}</span>
          <span class="quiet">/team/{slug}</span>
        </span>
      ),
    },
    { head: say('members'), cell: ({ members }) => count('membersCount', members.length) },
    {
      head: say('admins'),
      isExtra: true,
      cell: ({ members }) =>
        members
          .filter(({ role }) => role === 'admin')
          .map(({ fullName }) => fullName)
          .join(', '),
    },
    {
      head: say('offers'),
      cell: ({ id, name }) => (
        <a
          class="button plain small"
          href={paths.typesOfTeam(id)}
          aria-label={`${say('offers')}: ${name}`}
        >
          {say('offers')}
        </a>
      ),
    },
  ]
  return (
    <Table
      caption={say('title')}
      columns={columns}
      rows={teams}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => paths.team(id)}
    />
  )
}

function NewTeam({ onClose }: { onClose: () => void }) {
  const { say } = useWords(teamWords)
  const { user } = useSession()
  const { route } = useLocation()
  const toast = useToast()
  const form = useForm({
    initial: { name: '', slug: '' },
    judge: ({ name }) => (name.trim() === '' ? { name: say('missing') } : {}),
    submit: async ({ name, slug }) => {
      const body = {
        name: name.trim(),
        ...(slug.trim() && { slug: slug.trim() }),
        members: [{ userId: user.id, role: 'admin' as const }],
      }
      const made = await answered(api.createTeam({ body }))
      await changed('teams')
      toast({ text: say('created', { name: made.name }) })
      route(paths.team(made.id))
    },
  })
  return (
    <Dialog title={say('create')} onClose={onClose}>
      <FormBox form={form} action={say('create')}>
        <TextField {...{ form }} name="name" label={say('name')} hint={say('nameHint')} />
        <TextField
          {...{ form }}
          name="slug"
          label={say('slug')}
          hint={say('slugNone')}
          isOptional
        />
      </FormBox>
    </Dialog>
  )
}
