import { useWords } from '../../languages.ts'
import { Button } from '../../parts/button.tsx'
import { SelectField, TextField } from '../../parts/fields.tsx'
import { CHANNELS, useChannelName } from './channels.ts'
import { editorWords } from './editor-words.ts'
import { ListText } from './list-text.tsx'
import { channelsIn } from './sections.ts'
import { type PartProps, Setting } from './setting.tsx'
import { DeleteSign, PlusSign } from './type-signs.tsx'

export function PlacePart({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const channelOf = useChannelName()
  const { channel, spots } = form.values
  const known = [...new Set<string>([...CHANNELS, channel])]
  const channels = channelsIn(form.values)
  return (
    <>
      <SelectField
        {...{ form }}
        name="channel"
        label={say('channel')}
        hint={say('channelHint')}
        choices={known.map(value => ({ value, text: channelOf(value) }))}
      />
      {channels.includes('custom') && (
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
      <Setting {...{ form }} of="otherChannels" label={say('otherChannels')}>
        <OtherChannels {...{ form }} known={known} />
        {(spots ?? 1) > 1 && <p class="hint">{say('groupChannel')}</p>}
      </Setting>
    </>
  )
}

function OtherChannels({ form, known }: PartProps & { known: readonly string[] }) {
  const { say } = useWords(editorWords)
  const channelOf = useChannelName()
  const { channel, otherChannels } = form.values
  const set = (one: string, isIn: boolean) =>
    form.set('otherChannels', [
      ...otherChannels.filter(other => other !== one),
      ...(isIn ? [one] : []),
    ])
  return (
    <fieldset class="segments">
      <legend>{say('otherChannels')}</legend>
      {known
        .filter(one => one !== channel)
        .map(one => (
          <label key={one}>
            <input
              type="checkbox"
              checked={otherChannels.includes(one)}
              onChange={event => set(one, event.currentTarget.checked)}
            />
            <span>{channelOf(one)}</span>
          </label>
        ))}
    </fieldset>
  )
}

/** Addresses to meet at; with more than one the guest chooses. */
function Locations({ form }: PartProps) {
  const { say } = useWords(editorWords)
  const { locations } = form.values
  const change = (at: number, part: { name?: string; address?: string }) =>
    form.set(
      'locations',
      locations.map((one, index) => (index === at ? { ...one, ...part } : one)),
    )
  return (
    <fieldset class="field-group">
      <legend>{say('locations')}</legend>
      {locations.map(({ name, address }, at) => (
        <div class="entry-line" key={at}>
          <ListText
            label={say('address')}
            value={address}
            mistake={form.mistakes[`locations.${at}.address`]}
            onChange={text => change(at, { address: text })}
          />
          <ListText
            label={say('placeName')}
            value={name === address ? '' : name}
            mistake={form.mistakes[`locations.${at}.name`]}
            onChange={text => change(at, { name: text })}
          />
          <button
            class="button plain icon"
            type="button"
            aria-label={say('removePlace', { n: at + 1 })}
            onClick={() => form.set('locations', locations.toSpliced(at, 1))}
          >
            <DeleteSign />
          </button>
        </div>
      ))}
      <p class="hint">{say('locationsHint')}</p>
      <div>
        <Button
          kind="second"
          onClick={() => form.set('locations', [...locations, { name: '', address: '' }])}
        >
          <PlusSign /> {say('addPlace')}
        </Button>
      </div>
    </fieldset>
  )
}
