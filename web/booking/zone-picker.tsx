/** Which zone the times are in, and the form that changes it. Works without a script. */
import { placeOf, zoneInWords } from './words.ts'

type ZonePickerProps = {
  zone: string
  zones: readonly string[]
  /** The one distance to UTC of all times shown, in words. */
  offset: string | null
  /** Kept when the zone changes. */
  from: string | null
}

export function ZonePicker({ zone, zones, offset, from }: ZonePickerProps) {
  const isSaid = offset === null || offset === zone
  return (
    <details class="zone">
      <summary>
        <span>
          In {zoneInWords(zone)}
          {!isSaid && ` (${offset})`}
        </span>
        <span class="change">Change time zone</span>
      </summary>
      <form method="get">
        {from !== null && <input type="hidden" name="from" value={from} />}
        <div class="field">
          <label for="timezone">Time zone</label>
          <select id="timezone" name="timezone">
            <Zones zone={zone} zones={zones} />
          </select>
        </div>
        <button class="button" type="submit">
          Show times
        </button>
      </form>
    </details>
  )
}

/** Zones under their region, so that a long list can be found one's way in. */
function Zones({ zone, zones }: { zone: string; zones: readonly string[] }) {
  const regions = Map.groupBy(zones, regionOf)
  return [...regions].map(([region, names]) => {
    const options = names.map(name => (
      <option key={name} value={name} selected={name === zone}>
        {placeInRegion(name)}
      </option>
    ))
    return region === '' ? (
      options
    ) : (
      <optgroup key={region} label={region}>
        {options}
      </optgroup>
    )
  })
}

const regionOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf('/')))

/** `America/Indiana/Knox` → `Knox, Indiana`. */
function placeInRegion(name: string): string {
  const [, middle, place] = name.split('/')
  return place === undefined ? placeOf(name) : `${placeOf(name)}, ${middle?.replaceAll('_', ' ')}`
}
