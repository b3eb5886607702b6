/** Why a meeting is moved or cancelled, and whether those after it are too. */
import { useSpeech } from '../words/speaking.ts'
import { describedBy, Mistake, Optional } from './field.tsx'
import { textOf } from './form-fields.ts'
import type { Values } from './page.ts'

type ReasonProps = { isNeeded: boolean; isSeries: boolean; values: Values; mistake?: string }

export function Reason({ isNeeded, isSeries, values, mistake }: ReasonProps) {
  const { say } = useSpeech()
  return (
    <>
      <div class="field">
        <label for="reason">
          {say('reason')}
          {!isNeeded && <Optional />}
        </label>
        <textarea
          class="input"
          id="reason"
          name="reason"
          rows={3}
          maxLength={500}
          required={isNeeded}
          defaultValue={textOf(values, 'reason')}
          aria-invalid={mistake !== undefined}
          aria-describedby={describedBy('reason', { mistake })}
        />
        <Mistake name="reason" mistake={mistake} />
      </div>
      {isSeries && (
        <label class="check">
          <input
            type="checkbox"
            name="entireSeries"
            value="true"
            defaultChecked={textOf(values, 'entireSeries') !== ''}
          />
          <span>{say('seriesScope')}</span>
        </label>
      )}
    </>
  )
}
