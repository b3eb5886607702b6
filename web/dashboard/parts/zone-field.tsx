/** One of the server's time zones, found by typing: the data of browsers may differ. */
import { useContext, useId } from 'preact/hooks'
import { answered, api } from '../api.ts'
import { Spoken } from '../languages.ts'
import { useRead } from '../reads.ts'
import { described, FieldNotes } from './field-notes.tsx'
import type { Form } from './use-form.ts'

type ZoneProps<Values> = { form: Form<Values>; name: keyof Values & string; label: string }

export function ZoneField<Values extends object>({ form, name, label }: ZoneProps<Values>) {
  const { language } = useContext(Spoken)
  const id = useId()
  const mistake = form.mistakes[name]
  const read = async () =>
    (await answered(api.listTimeZones({ query: { locale: language } }))).timeZones
  const { data: zones = [] } = useRead(['time-zones', language], read, {
    staleTime: Number.POSITIVE_INFINITY,
  })
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
