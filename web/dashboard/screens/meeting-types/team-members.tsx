/** Who is in a team: roles, joining and leaving, each at once and with the way back. */
import type { Team } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { useProblemText } from '../../parts/problem.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { changed } from '../../reads.ts'
import { Pick } from './limits-part.tsx'
import { teamWords } from './team-words.ts'
import { DeleteSign } from './type-signs.tsx'
import { useColleagues } from './use-offers.ts'

type Role = Team['members'][number]['role']

export function TeamMembers({ team }: { team: Team }) {
  const { say } = useWords(teamWords)
  const { data: colleagues = [] } = useColleagues()
  const { put, take } = useMembership(team)
  const others = colleagues.filter(one => !team.members.some(({ userId }) => userId === one.id))
  const add = (id: string) => {
    const one = others.find(other => other.id === id)
    if (one) put(one.id, one.fullName, 'member')
  }
  return (
    <section class="text" aria-label={say('members')}>
      <h3>{say('members')}</h3>
      <ul class="host-list">
        {team.members.map(({ userId, fullName, role }) => (
          <li class="host-line" key={userId}>
            <span class="host-name">{fullName}</span>
            <Pick
              label={say('roleOf', { name: fullName })}
              value={role}
              choices={{ member: say('member'), admin: say('admin') }}
              onChange={next => put(userId, fullName, next as Role)}
            />
            <button
              class="button plain icon"
              type="button"
              aria-label={say('removeOf', { name: fullName })}
              onClick={() => take(userId, fullName, role)}
            >
              <DeleteSign />
            </button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Pick
          label={say('addMember')}
          value=""
          choices={{
            '': say('addMember'),
            ...Object.fromEntries(others.map(one => [one.id, one.fullName])),
          }}
          onChange={add}
        />
      )}
      <p class="quiet">{say('removedHint')}</p>
    </section>
  )
}

function useMembership({ id, members }: Team) {
  const { say } = useWords(teamWords)
  const toast = useToast()
  const problemText = useProblemText()
  const fail = (error: unknown) => toast({ text: problemText(error), tone: 'bad' })
  const set = async (userId: string, role: Role | null) => {
    const params = { id, userId }
    await (role === null
      ? answered(api.removeTeamMember({ params }))
      : answered(api.setTeamMember({ params, body: { role } })))
    await changed('teams')
  }
  return {
    put: (userId: string, name: string, role: Role) => {
      const before = members.find(one => one.userId === userId)?.role ?? null
      set(userId, role)
        .then(() => toast({ text: say('added', { name }), undo: () => set(userId, before) }))
        .catch(fail)
    },
    take: (userId: string, name: string, role: Role) => {
      set(userId, null)
        .then(() => toast({ text: say('removed', { name }), undo: () => set(userId, role) }))
        .catch(fail)
    },
  }
}
