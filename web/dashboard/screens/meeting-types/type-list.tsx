/** What can be booked, and what can be done with it. */
import { useState } from 'preact/hooks'
import type { Team } from '../../../client/client.ts'
import { answered, apiAs } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Confirm } from '../../parts/dialog.tsx'
import { Pages } from '../../parts/pages.tsx'
import { Screen } from '../../parts/screen.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { Empty } from '../../parts/table.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useAddress } from '../../parts/use-address.ts'
import { paths } from '../../paths.ts'
import { changed } from '../../reads.ts'
import { isAdmin, useSession } from '../../session.ts'
import { useUser, useUsers } from '../../users.ts'
import { actorOf, fullName, pageOf, pathOf, type Whose, whoseOf } from './offers.ts'
import { TypeTable } from './type-table.tsx'
import type { MeetingType } from './type-values.ts'
import { TYPES_A_PAGE, useOffers, useTeams } from './use-offers.ts'
import { WhoseField } from './whose-field.tsx'
import { typeWords } from './words.ts'

export function TypeList() {
  const { say } = useWords(typeWords)
  const session = useSession()
  const { user } = session
  const { query, page, set } = useAddress()
  const whose = whoseOf(query.of)
  const search = query.q ?? ''
  const read = useOffers({ whose, search, page })
  const { data: teams = [] } = useTeams()
  const { data: chosen } = useUser(whose.what === 'user' ? whose.id : '')
  const [deleting, setDeleting] = useState<MeetingType | null>(null)
  // Of very many users those that are not among the first are called by their address.
  const { data: listed } = useUsers('', { enabled: isAdmin(session) && whose.what === 'all' })
  const names = namesOf([user, ...(listed?.users ?? []), ...(chosen ? [chosen] : [])], teams)
  const newPath = newPathOf(whose, user.id)
  const nothing =
    search === '' ? (
      <Empty title={say('emptyTitle')}>
        <p>{say('emptyText')}</p>
        <a class="button second" href={newPath}>
          {say('create')}
        </a>
      </Empty>
    ) : (
      <NothingFound onClear={() => set({ q: null })} />
    )
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
        <SearchField label={say('search')} value={search} onSearch={q => set({ q })} />
        {isAdmin(session) && (
          <>
            <WhoseField
              {...{ whose, teams }}
              userName={chosen?.fullName ?? ''}
              onChange={of => set({ of })}
            />
            <a class="button plain" href={paths.teams}>
              {say('toTeams')}
            </a>
          </>
        )}
      </div>
      <Pages {...{ read, nothing }} pageSize={TYPES_A_PAGE}>
        {({ meetingTypes: types }) => (
          <TypeTable
            {...{ types }}
            hostOf={type => names.get(type.userId ?? type.workspaceId ?? '') ?? pageOf(type)}
            onDelete={setDeleting}
          />
        )}
      </Pages>
      {deleting && <DeleteType of={deleting} onClose={() => setDeleting(null)} />}
    </Screen>
  )
}

type Person = { id: string; givenName: string; familyName: string }

const namesOf = (people: readonly Person[], teams: readonly Team[]): ReadonlyMap<string, string> =>
  new Map([
    ...people.map(one => [one.id, fullName(one)] as const),
    ...teams.map(team => [team.id, team.name] as const),
  ])

/** A new one is made of whoever's types are looked at. */
function newPathOf(whose: Whose, ownId: string): string {
  if (whose.what === 'team') return paths.newTeamType(whose.id)
  return paths.newTypeOf(whose.what === 'user' && whose.id !== ownId ? whose.id : null)
}

function NothingFound({ onClear }: { onClear: () => void }) {
  const { say } = useWords(typeWords)
  return (
    <p>
      {say('nothingFound')}{' '}
      <button class="link" type="button" onClick={onClear}>
        {say('clear')}
      </button>
    </p>
  )
}

type DeleteProps = { of: MeetingType; onClose: () => void }

function DeleteType({ of: type, onClose }: DeleteProps) {
  const { say } = useWords(typeWords)
  const { user } = useSession()
  const toast = useToast()
  const { name } = type.meetingInfo
  const remove = async () => {
    const params = { id: type.id }
    await answered(apiAs(actorOf(type, user.id)).deleteMeetingType({ params }))
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
