/** Sends a booking that never was, and says what came back. */
import { useState } from 'preact/hooks'
import { answered, api } from '../../api.ts'
import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useProblemText } from '../../parts/problem.tsx'
import { legible, type Webhook } from './webhooks.ts'
import { webhookWords } from './words.ts'

type Outcome = { isGood: boolean; text: string; answer: string | null }

export function SendTest({ webhook: { id } }: { webhook: Webhook }) {
  const { say } = useWords(webhookWords)
  const problemText = useProblemText()
  const [isBusy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const send = async () => {
    setBusy(true)
    const test = await answered(api.testWebhook({ params: { id } })).catch((error: unknown) => ({
      error: problemText(error),
      delivered: false,
      status: null,
      answer: null,
    }))
    const { delivered: isGood, status, error, answer } = test
    const text = isGood
      ? say('testGood', { status: status ?? '' })
      : say('testBad', { error: error ?? '' })
    setOutcome({ isGood, text, answer })
    setBusy(false)
  }
  return (
    <>
      <Button isBusy={isBusy} onClick={send}>
        {say('sendTest')}
      </Button>
      {outcome && (
        <Dialog title={say('sendTest')} onClose={() => setOutcome(null)}>
          <p class={outcome.isGood ? 'notice good' : 'notice bad'} role="status">
            {outcome.text}
          </p>
          {outcome.answer && (
            <div class="text">
              <p class="quiet">{say('testAnswer')}</p>
              <code class="code">{legible(outcome.answer)}</code>
            </div>
          )}
          <div class="form-end">
            <Button kind="second" onClick={() => setOutcome(null)}>
              {say('close')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
