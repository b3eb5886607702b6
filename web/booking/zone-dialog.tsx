/** A time zone by city, name or distance to UTC: a combobox in a dialog (ARIA 1.2). */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useSpeech } from '../words/speaking.ts'
import { findZones } from './find-zones.ts'
import type { Zone } from './page.ts'
import { offsetName } from './places.ts'

type ZoneDialogProps = {
  zone: string
  /** null: they are on their way. */
  zones: readonly Zone[] | null
  onChoose: (zone: Zone) => void
  onClose: () => void
}

export function ZoneDialog({ zone, zones, onChoose, onClose }: ZoneDialogProps) {
  const { say } = useSpeech()
  const dialog = useRef<HTMLDialogElement>(null)
  // Before the field inside asks for the focus.
  useLayoutEffect(() => dialog.current?.showModal(), [])
  const closeBeside = (event: MouseEvent) => {
    if (event.target === dialog.current) dialog.current?.close()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes every dialog
    <dialog
      ref={dialog}
      class="sheet-over"
      aria-labelledby="zones-title"
      onClose={onClose}
      onClick={closeBeside}
    >
      <div class="zones">
        <div class="title-line">
          <h2 id="zones-title">{say('timeZone')}</h2>
          <button class="button plain" type="button" onClick={() => dialog.current?.close()}>
            {say('close')}
          </button>
        </div>
        <ZoneSearch {...{ zone, zones: zones ?? [], onChoose }} />
      </div>
    </dialog>
  )
}

type SearchProps = { zone: string; zones: readonly Zone[]; onChoose: (zone: Zone) => void }

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

function ZoneSearch({ zone, zones, onChoose }: SearchProps) {
  const { say, count } = useSpeech()
  const [asked, setAsked] = useState('')
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  // Begins at the present zone, once they are all there.
  useEffect(
    () =>
      setAt(
        Math.max(
          0,
          zones.findIndex(({ id }) => id === zone),
        ),
      ),
    [zones],
  )
  const found = findZones(zones, asked)
  const active = found[Math.min(at, found.length - 1)] ?? null
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step !== undefined) setAt(Math.max(0, Math.min(at + step, found.length - 1)))
    else if (event.key === 'Enter' && active) onChoose(active)
    else return
    event.preventDefault()
  }
  const search = (text: string) => {
    setAsked(text)
    setAt(0)
  }
  const isNothing = found.length === 0 && zones.length > 0
  return (
    <>
      <input
        class="input"
        type="text"
        role="combobox"
        aria-label={say('searchZone')}
        placeholder={say('searchZone')}
        aria-expanded="true"
        aria-controls="zone-list"
        aria-autocomplete="list"
        aria-activedescendant={active ? `zone-${active.id}` : undefined}
        autocomplete="off"
        spellcheck={false}
        ref={field}
        value={asked}
        onInput={event => search(event.currentTarget.value)}
        onKeyDown={move}
      />
      <p class="unseen" role="status">
        {asked !== '' && !isNothing && count('zonesFound', found.length)}
      </p>
      {isNothing && (
        <p class="quiet" role="status">
          {say('noZoneFound')}
        </p>
      )}
      <ZoneList {...{ zone, found, active, onChoose }} />
    </>
  )
}

type ListProps = {
  zone: string
  found: readonly Zone[]
  /** Where the arrow keys are. */
  active: Zone | null
  onChoose: (zone: Zone) => void
}

function ZoneList({ zone, found, active, onChoose }: ListProps) {
  const { say } = useSpeech()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <div class="zone-list" id="zone-list" role="listbox" aria-label={say('timeZone')} ref={list}>
      {found.map(one => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the field above
        <div
          key={one.id}
          id={`zone-${one.id}`}
          role="option"
          aria-selected={one.id === zone}
          tabIndex={-1}
          {...(one === active && { 'data-active': true })}
          onClick={() => onChoose(one)}
        >
          <span>
            {one.city} <small>{one.name}</small>
          </span>
          <span class="offset">{offsetName(one.offset)}</span>
        </div>
      ))}
    </div>
  )
}
