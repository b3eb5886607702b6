/** The new time of an appointment, with the reason where one is wanted. */
import type { RefObject } from 'preact'
import { useSpeech } from '../words/speaking.ts'
import { valuesIn } from './form-values.ts'
import { Nearest } from './nearest.tsx'
import type { Moved, Refused, Values } from './page.ts'
import { Reason } from './reason.tsx'

type MoveFormProps = {
  moved: Moved
  start: string
  action: string
  back: string
  isLive: boolean
  isBusy: boolean
  values: Values
  refused: Refused | null
  problem: RefObject<HTMLDivElement | null>
  onBack: () => void
  submit: (values: Values) => void
}

export function MoveForm({ moved, start, values, refused, isBusy, ...props }: MoveFormProps) {
  const { say } = useSpeech()
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    if (!isBusy) props.submit(valuesIn(event.currentTarget as HTMLFormElement))
  }
  const back = (event: MouseEvent) => {
    event.preventDefault()
    props.onBack()
  }
  return (
    <section class="details" aria-labelledby="details-title">
      <a class="back" href={props.back} onClick={back}>
        {say('changeTime')}
      </a>
      <h2 id="details-title" tabIndex={-1}>
        {say('confirmMove')}
      </h2>
      <form method="post" action={props.action} onSubmit={send}>
        <input type="hidden" name="do" value="move" />
        {!refused?.isTaken && <input type="hidden" name="slot" value={start} />}
        <div
          ref={props.problem}
          tabIndex={-1}
          role="alert"
          class={refused ? 'notice bad' : undefined}
        >
          {refused?.message}
        </div>
        {refused && <Nearest refused={refused} />}
        <Reason isNeeded={moved.needsReason} isSeries={moved.isSeries} values={values} />
        <div class="submit">
          <button class="button" type="submit" aria-disabled={isBusy}>
            {say('confirmMove')}
          </button>
        </div>
      </form>
    </section>
  )
}
