import { useWords } from '../../languages.ts'
import { SelectField, TextField } from '../../parts/fields.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { CHANNELS, useChannelName } from './channels.ts'
import { ChoicesField } from './choice-field.tsx'
import { editorWords } from './editor-words.ts'
import { AddButton, mistakeAt } from './entries.tsx'
import { ListText } from './list-text.tsx'
import { channelsIn, counts } from './sections.ts'
import { type PartProps, Setting } from './setting.tsx'
import { DeleteSign } from './type-signs.tsx'
import type { Location } from './type-values.ts'

export function PlacePart({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const channelOf = useChannelName()
  const { channel, otherChannels, spots } = form.values
  const channels = channelsIn(form.values)
  const known = [...new Set([...CHANNELS, ...channels])]
  return (
    <>
      <SelectField
        {...{ form }}
        name="channel"
        label={say('channel')}
        hint={say('channelHint')}
        choices={known.map(value => ({ value, text: channelOf(value) }))}
      />
      {counts('customChannelLink', form.values) && (
        <div class="form-row">
          <TextField
            {...{ form }}
            name="customChannelLink"
            label={say('customLink')}
            hint={say('customLinkHint')}
            type="url"
          />
          <TextField
            {...{ form }}
            name="customChannelName"
            label={say('customName')}
            hint={say('customNameHint')}
            isOptional
          />
        </div>
      )}
      {channels.includes('local') && <Locations {...{ form }} />}
      <Setting {...{ form }} name="otherChannels" label={say('otherChannels')}>
        <ChoicesField
          label={say('otherChannels')}
          choices={known.filter(one => one !== channel)}
          textOf={channelOf}
          values={otherChannels}
          onChange={values => form.set('otherChannels', values)}
        />
        {(spots ?? 1) > 1 && <p class="hint">{say('groupChannel')}</p>}
      </Setting>
    </>
  )
}

const MOST_PLACES = 50

/** Addresses to meet at; with more than one the guest chooses. */
function Locations({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const { locations } = form.values
  const set = (next: readonly Location[]) => form.set('locations', next)
  return (
    <fieldset class="field-group">
      <legend>{say('locations')}</legend>
      {locations.map((place, at) => (
        <div class="entry-line" key={at}>
          <ListText
            label={say('address')}
            value={place.address}
            mistake={mistakeAt(form, `locations.${at}.address`)}
            onChange={address => set(locations.with(at, { ...place, address }))}
          />
          <ListText
            label={say('placeName')}
            isOptional
            value={place.name}
            mistake={mistakeAt(form, `locations.${at}.name`)}
            onChange={name => set(locations.with(at, { ...place, name }))}
          />
          <IconButton
            label={say('removePlace', { n: at + 1 })}
            onClick={() => set(locations.toSpliced(at, 1))}
          >
            <DeleteSign />
          </IconButton>
        </div>
      ))}
      <p class="hint">{say('locationsHint')}</p>
      <AddButton
        isFull={locations.length >= MOST_PLACES}
        onClick={() => set([...locations, { name: '', address: '' }])}
      >
        {say('addPlace')}
      </AddButton>
    </fieldset>
  )
}
