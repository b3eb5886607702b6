/** All that is kept of a person, as a file; and forgetting it. */
import { useState } from 'preact/hooks'
import { answered, api } from '../../api.ts'
import { download } from '../../download.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { useProblemText } from '../../parts/problem.tsx'
import { useToast } from '../../parts/toasts.tsx'
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
  const toast = useToast()
  const problemText = useProblemText()
  const [isBusy, setBusy] = useState(false)
  const [isForgetting, setForgetting] = useState(false)
  const save = async () => {
    if (email === null) return
    setBusy(true)
    await answered(api.exportPerson({ body: { email } }))
      .then(person => {
        download(`${email}.json`, person)
        toast({ text: say('downloaded') })
      })
      .catch(error => toast({ text: problemText(error), tone: 'bad' }))
    setBusy(false)
  }
  return (
    <div class="form-end">
      <Button kind="second" isBusy={isBusy} disabledReason={reason} onClick={save}>
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
