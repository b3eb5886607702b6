/** Everything that can be booked of somebody, and what can be done with it. */
import { useState } from 'preact/hooks'
import { answered, apiAs } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Confirm } from '../../parts/dialog.tsx'
import { Problem } from '../../parts/problem.tsx'
import { Screen } from '../../parts/screen.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { Empty, Skeleton } from '../../parts/table.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useAddress } from '../../parts/use-address.ts'
import { paths } from '../../paths.ts'
import { changed } from '../../reads.ts'
import { useSession } from '../../session.ts'
import { asQuery, found, fullName, pathOf, whoseOf } from './offers.ts'
import { TypeTable } from './type-table.tsx'
import type { MeetingType } from './type-values.ts'
import { useDoing } from './use-doing.ts'
import { useColleagues, useOffers } from './use-offers.ts'
import { WhoseField } from './whose-field.tsx'
import { typeWords } from './words.ts'

export function TypeList() {
  const { say } = useWords(typeWords)
  const { user } = useSession()
  const { query, set } = useAddress()
  const whose = whoseOf(query.of)
  const { types, actorId, teams, error, refetch } = useOffers(whose)
  const { data: colleagues = [] } = useColleagues()
  const [deleting, setDeleting] = useState<MeetingType | null>(null)
  const doing = useDoing(actorId ?? user.id)
  const text = query.q ?? ''
  const shown = found(types ?? [], text)
  const hostOf = ({ userId, workspaceId }: MeetingType) =>
    userId === null
      ? (teams.find(({ id }) => id === workspaceId)?.name ?? say('teams'))
      : fullName([user, ...colleagues].find(({ id }) => id === userId))
  const as = asQuery(actorId, user.id)
  const newPath =
    whose.what === 'team' ? paths.newTeamType(whose.id) : `${paths.newMeetingType}${as}`
  return (
    <Screen
      title={say('title')}
      lead={say('lead')}
      action={
        <a class="button" href={newPath}>
          {say('create')}
        </a>
      }
    >
      <div class="tool-bar">
        <SearchField label={say('search')} value={text} onSearch={q => set({ q })} />
        <WhoseField {...{ whose, teams, colleagues }} onChange={of => set({ of })} />
        <a class="button plain" href={paths.teams}>
          {say('toTeams')}
        </a>
      </div>
      {actorId === null && <p class="notice">{say('noTeamMember')}</p>}
      {error && !types && <Problem error={error} retry={refetch} />}
      {!types && !error && actorId !== null && <Skeleton />}
      {types?.length === 0 && (
        <Empty title={say('emptyTitle')}>
          <p>{say('emptyText')}</p>
          <a class="button second" href={newPath}>
            {say('create')}
          </a>
        </Empty>
      )}
      {types && types.length > 0 && shown.length === 0 && (
        <p>
          {say('nothingFound')}{' '}
          <button class="link" type="button" onClick={() => set({ q: null })}>
            {say('clear')}
          </button>
        </p>
      )}
      {shown.length > 0 && (
        <TypeTable types={shown} hostOf={hostOf} as={as} {...doing} onDelete={setDeleting} />
      )}
      {deleting && actorId !== null && (
        <DeleteType of={deleting} {...{ actorId }} onClose={() => setDeleting(null)} />
      )}
    </Screen>
  )
}

type DeleteProps = { of: MeetingType; actorId: string; onClose: () => void }

function DeleteType({ of: type, actorId, onClose }: DeleteProps) {
  const { say } = useWords(typeWords)
  const toast = useToast()
  const { name } = type.meetingInfo
  const remove = async () => {
    await answered(apiAs(actorId).deleteMeetingType({ params: { id: type.id } }))
    await changed('meeting-types')
    toast({ text: say('deleted', { name }) })
  }
  return (
    <Confirm
      title={say('deleteTitle', { name })}
      typed={name}
      action={say('delete')}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{say('deleteText', { path: pathOf(type) })}</p>
    </Confirm>
  )
}
