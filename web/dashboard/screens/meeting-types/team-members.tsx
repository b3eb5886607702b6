/** Who is in a team: roles, joining and leaving, each at once and with the way back. */
import type { Team } from '../../../client/client.ts'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { IconButton } from '../../parts/icon-button.tsx'
import { useProblemText } from '../../parts/problem.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { UserSelect } from '../../parts/user-select.tsx'
import { changed } from '../../reads.ts'
import { Pick } from './pick.tsx'
import { teamWords } from './team-words.ts'
import { DeleteSign } from './type-signs.tsx'

type Member = Team['members'][number]

export function TeamMembers({ team }: { team: Team }) {
  const { say } = useWords(teamWords)
  const { put, take } = useMembership(team)
  const { members } = team
  return (
    <section class="text" aria-label={say('members')}>
      <h3>{say('members')}</h3>
      <ul class="host-list">
        {members.map(member => (
          <li class="host-line" key={member.userId}>
            <span class="host-name">{member.fullName}</span>
            <Pick
              label={say('roleOf', { name: member.fullName })}
              value={member.role}
              choices={['member', 'admin']}
              textOf={say}
              onChange={role => put({ ...member, role })}
            />
            <IconButton
              label={say('removeOf', { name: member.fullName })}
              onClick={() => take(member)}
            >
              <DeleteSign />
            </IconButton>
          </li>
        ))}
      </ul>
      <UserSelect
        label={say('addMember')}
        nobody={say('addMember')}
        value=""
        isLeftOut={({ id }) => members.some(({ userId }) => userId === id)}
        onUser={user => user && put({ userId: user.id, fullName: user.fullName, role: 'member' })}
      />
      <p class="quiet">{say('removedHint')}</p>
    </section>
  )
}

function useMembership({ id, members }: Team) {
  const { say } = useWords(teamWords)
  const toast = useToast()
  const problemText = useProblemText()
  const fail = (error: unknown) => toast({ text: problemText(error), tone: 'bad' })
  /** `role` null: no member. */
  const set = async (userId: string, role: Member['role'] | null) => {
    const params = { id, userId }
    await (role === null
      ? answered(api.removeTeamMember({ params }))
      : answered(api.setTeamMember({ params, body: { role } })))
    await changed('teams')
  }
  return {
    put: ({ userId, fullName: name, role }: Member) => {
      const before = members.find(one => one.userId === userId)?.role ?? null
      const text = say(before === null ? 'added' : `made_${role}`, { name })
      set(userId, role)
        .then(() => toast({ text, undo: () => set(userId, before) }))
        .catch(fail)
    },
    take: ({ userId, fullName: name, role }: Member) => {
      set(userId, null)
        .then(() => toast({ text: say('removed', { name }), undo: () => set(userId, role) }))
        .catch(fail)
    },
  }
}
