/** All that is kept of a person, as a file; and forgetting it. */
import { useState } from 'preact/hooks'
import { answered, api } from '../../api.ts'
import { download } from '../../download.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { useToast } from '../../parts/toasts.tsx'
import { useAct } from '../../parts/use-act.ts'
import { ForgetPerson } from './forget-person.tsx'
import { contactWords } from './words.ts'

type PersonProps = {
  email: string | null
  /** Why neither can be done now. */
  reason: string | null
  onForgotten: () => void
}

export function PersonActions({ email, reason, onForgotten }: PersonProps) {
  const { say } = useWords(contactWords)
  const [isForgetting, setForgetting] = useState(false)
  const toast = useToast()
  const { act, isBusy } = useAct()
  const save = async () => {
    const person = await answered(api.exportPerson({ body: { email: email ?? '' } }))
    download(`${email}.json`, person)
    toast({ text: say('downloaded') })
  }
  return (
    <div class="form-end">
      <Button kind="second" isBusy={isBusy} disabledReason={reason} onClick={() => act(save)}>
        {say('download')}
      </Button>
      <Button kind="plain" disabledReason={reason} onClick={() => setForgetting(true)}>
        {say('forget')}
      </Button>
      {isForgetting && email !== null && (
        <ForgetPerson {...{ email, onForgotten }} onClose={() => setForgetting(false)} />
      )}
    </div>
  )
}
