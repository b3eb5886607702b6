/** Inviting somebody, changing what they may do, and ending it. */
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { CopyButton } from '../../parts/copy-button.tsx'
import { Confirm, Dialog } from '../../parts/dialog.tsx'
import { FormBox, SelectField, TextField } from '../../parts/fields.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useForm } from '../../parts/use-form.ts'
import { changed, SESSION_KEY } from '../../reads.ts'
import { useSession } from '../../session.ts'
import { told } from '../../told.ts'
import { invite, type MadeInvitation, type Member, nameOf, type Role, rolesFor } from './members.ts'
import { memberWords } from './words.ts'

type CloseProps = { onClose: () => void }

/** Of those that whoever is signed in may give. */
function useRoleChoices() {
  const { say } = useWords(memberWords)
  const session = useSession()
  return rolesFor(session).map(role => ({
    value: role,
    text: `${say(role)}: ${say(`${role}Text`)}`,
  }))
}

export function Invite({
  onMade,
  onClose,
}: CloseProps & { onMade: (made: MadeInvitation) => void }) {
  const { say } = useWords(memberWords)
  const choices = useRoleChoices()
  const form = useForm({
    initial: { email: '', role: 'member' as Role },
    judge: ({ email }) => (email.trim() === '' ? { email: say('missing') } : {}),
    submit: async ({ email, role }) => {
      const made = await invite({ email: email.trim(), role })
      await changed('invitations')
      onMade(made)
    },
  })
  return (
    <Dialog title={say('inviteTitle')} onClose={onClose}>
      <FormBox form={form} action={say('invite')}>
        <TextField
          {...{ form }}
          name="email"
          type="email"
          label={say('email')}
          autocomplete="off"
        />
        <SelectField {...{ form, choices }} name="role" label={say('role')} />
      </FormBox>
    </Dialog>
  )
}

/** Where no mail arrives, the link can be handed over by hand. */
export function Made({ invitation, onClose }: CloseProps & { invitation: MadeInvitation }) {
  const { say } = useWords(memberWords)
  const { email, url } = invitation
  const { isMailSent } = told()
  return (
    <Dialog title={say(isMailSent ? 'madeTitle' : 'handOverTitle')} onClose={onClose} isOnce>
      <div class="text">
        <p>{say(isMailSent ? 'madeText' : 'handOverText', { email })}</p>
        <div class="copy-line">
          <code class="code">{url}</code>
          <CopyButton text={url} />
        </div>
        <Button onClick={onClose}>{say('done')}</Button>
      </div>
    </Dialog>
  )
}

type MemberProps = CloseProps & { member: Member }

export function ChangeRole({ member, onClose }: MemberProps) {
  const { say } = useWords(memberWords)
  const toast = useToast()
  const choices = useRoleChoices()
  const name = nameOf(member)
  const { userId } = member
  const write = async (role: Role) => {
    await answered(api.updateMember({ params: { userId }, body: { role } }))
    await Promise.all([changed('members'), changed('invitations'), changed(...SESSION_KEY)])
  }
  const form = useForm({
    initial: { role: member.role },
    submit: async ({ role }) => {
      await write(role)
      const text = say('roleChanged', { name, role: say(role) })
      // Whoever gave away their own role cannot take it back.
      toast({ text, ...(!member.isYou && { undo: () => write(member.role) }) })
      onClose()
    },
  })
  return (
    <Dialog title={say('changeOf', { name })} onClose={onClose}>
      <FormBox form={form} action={say('save')}>
        <SelectField {...{ form, choices }} name="role" label={say('role')} />
      </FormBox>
    </Dialog>
  )
}

export function RemoveMember({ member, onClose }: MemberProps) {
  const { say } = useWords(memberWords)
  const toast = useToast()
  const name = nameOf(member)
  const remove = async () => {
    await answered(api.deleteMember({ params: { userId: member.userId } }))
    await Promise.all([changed('members'), changed('invitations')])
    toast({ text: say('removed', { name }) })
  }
  return (
    <Confirm
      title={say('removeTitle', { name })}
      typed={name}
      action={say('remove')}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{say('removeText')}</p>
    </Confirm>
  )
}
