/** Who you are, how you sign in, and where you are signed in. */
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { Screen } from '../../parts/screen.tsx'
import { useAct } from '../../parts/use-act.ts'
import { enter, useSession } from '../../session.ts'
import { Profile } from './profile.tsx'
import { Sessions } from './sessions.tsx'
import { SignInMeans } from './sign-in-means.tsx'
import { accountWords } from './words.ts'

export default function AccountScreen() {
  const { say } = useWords(accountWords)
  const { user, role, company } = useSession()
  const name = `${user.givenName} ${user.familyName}`.trim()
  const { act, isBusy } = useAct()
  const signOut = async () => {
    await answered(api.deleteSession())
    enter(null)
  }
  return (
    <Screen
      title={say('title')}
      lead={say('lead', { name, role: say(role), company: company.name })}
      action={
        <Button kind="second" isBusy={isBusy} onClick={() => act(signOut)}>
          {say('signOut')}
        </Button>
      }
    >
      <Profile />
      <SignInMeans />
      <Sessions />
    </Screen>
  )
}
