/** One of the server's time zones, found by typing. */
import { useId } from 'preact/hooks'
import { useTimeZones } from '../time-zones.ts'
import { described, FieldNotes } from './field-notes.tsx'
import type { Form } from './use-form.ts'

type ZoneProps<Values> = { form: Form<Values>; name: keyof Values & string; label: string }

export function ZoneField<Values extends object>({ form, name, label }: ZoneProps<Values>) {
  const id = useId()
  const mistake = form.mistakes[name]
  const { data: zones = [] } = useTimeZones()
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        {...described(id, null, mistake)}
        name={name}
        class="input"
        list={`${id}-zones`}
        autocomplete="off"
        spellcheck={false}
        value={String(form.values[name] ?? '')}
        onInput={({ currentTarget: { value } }) => form.set(name, value as never)}
      />
      <datalist id={`${id}-zones`}>
        {zones.map(zone => (
          <option key={zone.id} value={zone.id}>
            {`${zone.city} · ${zone.name} (${zone.offset})`}
          </option>
        ))}
      </datalist>
      <FieldNotes {...{ id, mistake }} />
    </div>
  )
}
