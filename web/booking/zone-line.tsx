/** Which zone the times are in, and the way to another one. */
import { GlobeIcon } from '../ui/icons.tsx'
import { useSpeech } from '../words/speaking.ts'
import type { Query } from './address.ts'
import type { Zone } from './page.ts'
import { offsetName, placeOf } from './places.ts'

type ZoneLineProps = {
  zone: string
  /** The one distance to UTC of all times shown; null where there are several. */
  offset: string | null
  address: string
  onChange: () => void
}

export function ZoneLine({ zone, offset, address, onChange }: ZoneLineProps) {
  const { say } = useSpeech()
  const open = (event: MouseEvent) => {
    event.preventDefault()
    onChange()
  }
  const isSaid = offset === null || offsetName(offset) === zone
  return (
    <p class="zone">
      <GlobeIcon />
      <span>
        {say('inZone', { place: placeOf(zone) })}
        {!isSaid && ` (${offsetName(offset)})`}
      </span>
      <a href={address} onClick={open} id="change-zone">
        {say('changeZone')}
      </a>
    </p>
  )
}

/** Without a script: one long list. */
export function ZoneForm({
  zone,
  zones,
  query,
}: {
  zone: string
  zones: readonly Zone[]
  query: Query
}) {
  const { say } = useSpeech()
  const kept = Object.entries(query).filter(([name]) => name !== 'timezone' && name !== 'choose')
  return (
    <form class="zone-form" method="get">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div class="field">
        <label for="timezone">{say('timeZone')}</label>
        <select id="timezone" name="timezone">
          {zones.map(({ id, city, offset }) => (
            <option key={id} value={id} selected={id === zone}>
              {city} ({offsetName(offset)})
            </option>
          ))}
        </select>
      </div>
      <button class="button" type="submit">
        {say('showTimes')}
      </button>
    </form>
  )
}
