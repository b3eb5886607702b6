/** A meeting type, part by part, and its page beside it as it is typed. */
import { useState } from 'preact/hooks'
import { useWords } from '../../languages.ts'
import { holdHere } from '../../leaving.ts'
import { Button } from '../../parts/button.tsx'
import { CopyButton } from '../../parts/copy-button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useHold } from '../../parts/holding.ts'
import { Screen } from '../../parts/screen.tsx'
import { paths } from '../../paths.ts'
import { Contents } from './contents.tsx'
import './editor.css'
import { EditorParts } from './editor-parts.tsx'
import { editorWords } from './editor-words.ts'
import type { PreviewProps } from './preview.tsx'
import { PreviewPlace } from './preview-place.tsx'
import { type SectionName, sectionsOf } from './sections.ts'
import { useEditor } from './use-editor.ts'
import type { Loaded } from './use-loaded.ts'

export function Editor({ loaded }: { loaded: Loaded }) {
  const { say } = useWords(editorWords)
  const { type, team, queue, hours } = loaded
  const { form, base, isChanged, discard } = useEditor(loaded)
  useHold(isChanged, holdHere)
  const [opened, setOpened] = useState<ReadonlySet<SectionName>>(
    new Set<SectionName>(['basics', 'place', 'hosts']),
  )
  const [isPreviewing, setPreviewing] = useState(false)
  const sections = sectionsOf(team !== null)
  const turn = (name: SectionName, isOpen: boolean) =>
    setOpened(before => {
      const next = new Set(before)
      if (isOpen) next.add(name)
      else next.delete(name)
      return next
    })
  const { values } = form
  const saved = type && { id: type.id, actorId: loaded.actorId, values: base, isOpen: type.enabled }
  const shownHours =
    hours.find(({ id, isDefault }) =>
      values.availabilityId === '' ? isDefault : id === values.availabilityId,
    ) ?? null
  const timezone = (team ? null : shownHours?.timezone) ?? loaded.context.timezone
  const context = { ...loaded.context, timezone }
  const preview: PreviewProps = { values, context, saved, hours: shownHours }
  return (
    <Screen
      title={titleOf(loaded, say)}
      lead={<Lead {...{ loaded }} />}
      action={<Ways {...{ loaded }} />}
    >
      <div class="editor">
        <Contents {...{ form, sections }} onOpen={name => turn(name, true)} />
        <form class="editor-form" noValidate onSubmit={form.send}>
          <EditorParts
            {...{ form, sections, team, hours, opened }}
            isNew={type === null}
            groups={queue?.groups.map(({ name }) => name) ?? []}
            base={loaded.base}
            onToggle={turn}
          />
          <SaveBar
            {...{ form, isChanged, discard }}
            isNew={type === null}
            onPreview={() => setPreviewing(true)}
          />
        </form>
        <aside class="editor-side" aria-label={say('preview')}>
          <PreviewPlace {...preview} />
        </aside>
      </div>
      {isPreviewing && (
        <Dialog title={say('preview')} isPanel onClose={() => setPreviewing(false)}>
          <PreviewPlace {...preview} />
        </Dialog>
      )}
    </Screen>
  )
}

type Say = ReturnType<typeof useWords<(typeof editorWords)['en']>>['say']

function titleOf({ type, team }: Loaded, say: Say): string {
  if (type) return type.meetingInfo.name
  return team ? say('titleNewTeam', { team: team.name }) : say('titleNew')
}

function Lead({ loaded: { type } }: { loaded: Loaded }) {
  const { say } = useWords(editorWords)
  if (!type) return <>{say('leadNew')}</>
  return (
    <>
      {!type.enabled && `${say('isClosed')} `}
      <a href={type.bookingUrl} target="_blank" rel="noreferrer">
        {type.bookingUrl.replace(/^https?:\/\//, '')}
      </a>
    </>
  )
}

/** Elsewhere from here. */
function Ways({ loaded: { type } }: { loaded: Loaded }) {
  const { say } = useWords(editorWords)
  return (
    <div class="actions">
      {type?.queueId && (
        <a class="button plain" href={paths.fairness(type.id)}>
          {say('fairness')}
        </a>
      )}
      {type && <CopyButton text={type.bookingUrl} label={say('copyAddress')} />}
      <a class="button plain" href={paths.meetingTypes}>
        {say('back')}
      </a>
    </div>
  )
}

type SaveProps = {
  form: ReturnType<typeof useEditor>['form']
  isNew: boolean
  isChanged: boolean
  discard: () => void
  onPreview: () => void
}

function SaveBar({ form, isNew, isChanged, discard, onPreview }: SaveProps) {
  const { say } = useWords(editorWords)
  return (
    <div class="save-bar">
      {form.problem !== null && (
        <p class="notice bad" role="alert">
          {form.problem}
        </p>
      )}
      <Button
        type="submit"
        isBusy={form.isBusy}
        disabledReason={isNew || isChanged ? null : say('upToDate')}
      >
        {say(isNew ? 'create' : 'save')}
      </Button>
      {isChanged && !isNew && (
        <Button kind="second" onClick={discard}>
          {say('discard')}
        </Button>
      )}
      <p class="quiet save-state">{!isNew && say(isChanged ? 'unsaved' : 'upToDate')}</p>
      <span class="preview-opener">
        <Button kind="second" onClick={onPreview}>
          {say('preview')}
        </Button>
      </span>
    </div>
  )
}
