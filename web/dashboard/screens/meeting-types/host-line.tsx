/** A host among others: what counts of this one, and whether it takes part in every meeting. */
import { useWords } from '../../languages.ts'
import { IconButton } from '../../parts/icon-button.tsx'
import { NumberInput } from '../../parts/number-input.tsx'
import { hostWords } from './host-words.ts'
import { weightsOf } from './sections.ts'
import { DeleteSign } from './type-signs.tsx'
import type { Host, TypeValues } from './type-values.ts'

type LineProps = {
  host: Host
  mode: TypeValues['mode']
  /** Which element says what is wrong with it. */
  wrong: (part: 'capacity' | 'priority') => string | undefined
  onChange: (host: Host) => void
  onRemove: () => void
}

export function HostLine({ host, mode, wrong, onChange, onRemove }: LineProps) {
  const { say } = useWords(hostWords)
  const { name, isFixed } = host
  return (
    <tr>
      <th scope="row">{name}</th>
      {weightsOf(mode).map(part => (
        <td key={part}>
          {!isFixed && (
            <NumberInput
              min={0}
              aria-label={say('partOf', { part: say(part), name })}
              aria-invalid={wrong(part) !== undefined}
              aria-describedby={wrong(part)}
              value={host[part]}
              onChange={value => onChange({ ...host, [part]: value })}
            />
          )}
        </td>
      ))}
      {mode !== 'collective' && (
        <td>
          <label class="check">
            <input
              type="checkbox"
              aria-label={say('fixedOf', { name })}
              checked={isFixed}
              onChange={event => onChange({ ...host, isFixed: event.currentTarget.checked })}
            />
          </label>
        </td>
      )}
      <td>
        <IconButton label={say('removeHost', { name })} onClick={onRemove}>
          <DeleteSign />
        </IconButton>
      </td>
    </tr>
  )
}
