import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { paths } from '../../paths.ts'
import { isAdmin, useSession } from '../../session.ts'
import { useChannelName } from './channels.ts'
import { lengthsOf, otherOf, pathOf } from './offers.ts'
import { Switch } from './switch.tsx'
import { CopySign, DeleteSign, DuplicateSign, FairnessSign, OpenSign } from './type-signs.tsx'
import type { MeetingType } from './type-values.ts'
import { useDoing } from './use-doing.ts'
import { typeWords } from './words.ts'

type TypeTableProps = {
  types: readonly MeetingType[]
  hostOf: (type: MeetingType) => string
  onDelete: (type: MeetingType) => void
}

export function TypeTable({ types, hostOf, onDelete }: TypeTableProps) {
  const { say } = useWords(typeWords)
  const channelOf = useChannelName()
  const session = useSession()
  const own = session.user.id
  const doing = useDoing()
  // Members see what their teams offer; it is kept by administrators.
  const isKept = ({ userId }: MeetingType) => userId !== null || isAdmin(session)
  const columns: Column<MeetingType>[] = [
    {
      head: say('name'),
      cell: type => (
        <span class="two-lines">
          <span>{type.meetingInfo.name}</span>
          <span class="quiet">{pathOf(type)}</span>
        </span>
      ),
    },
    {
      head: say('length'),
      cell: type => say('minutes', { n: lengthsOf(type).join(', ') }),
    },
    {
      head: say('channel'),
      cell: ({ meetingInfo: { channel, customChannelName } }) =>
        channelOf(channel, customChannelName, 'short'),
    },
    {
      head: say('hosts'),
      isExtra: true,
      cell: type => (type.queueId ? <Badge>{hostOf(type)}</Badge> : hostOf(type)),
    },
    {
      head: say('bookable'),
      cell: type =>
        isKept(type) ? (
          <Switch
            isOn={type.enabled}
            label={say('bookableOf', { name: type.meetingInfo.name })}
            onChange={isOn => doing.onSwitch(type, isOn)}
          />
        ) : (
          say(type.enabled ? 'yes' : 'no')
        ),
    },
    {
      head: say('actions'),
      isNumber: true,
      cell: type => <Actions of={type} isKept={isKept(type)} {...{ onDelete }} {...doing} />,
    },
  ]
  return (
    <Table
      caption={say('title')}
      columns={columns}
      rows={types}
      keyOf={({ id }) => id}
      hrefOf={type => (isKept(type) ? paths.meetingType(type.id, otherOf(type, own)) : undefined)}
      isMuted={({ enabled }) => !enabled}
    />
  )
}

type OfProps = { of: MeetingType }

type ActionsProps = OfProps &
  Pick<TypeTableProps, 'onDelete'> &
  Pick<ReturnType<typeof useDoing>, 'onCopy' | 'onDuplicate'> & { isKept: boolean }

function Actions({ of: type, isKept, onCopy, onDuplicate, onDelete }: ActionsProps) {
  const { say } = useWords(typeWords)
  const { name } = type.meetingInfo
  return (
    <div class="actions type-actions">
      {isKept && type.queueId && <FairnessLink of={type} />}
      <IconButton label={say('copyOf', { name })} onClick={() => onCopy(type)}>
        <CopySign />
      </IconButton>
      <OpenLink of={type} />
      {isKept && (
        <>
          <IconButton label={say('duplicateOf', { name })} onClick={() => onDuplicate(type)}>
            <DuplicateSign />
          </IconButton>
          <IconButton label={say('deleteOf', { name })} onClick={() => onDelete(type)}>
            <DeleteSign />
          </IconButton>
        </>
      )}
    </div>
  )
}

function FairnessLink({ of: { id, meetingInfo } }: OfProps) {
  const { say } = useWords(typeWords)
  const label = say('fairnessOf', { name: meetingInfo.name })
  return (
    <a class="button plain icon" aria-label={label} title={label} href={paths.fairness(id)}>
      <FairnessSign />
    </a>
  )
}

/** Where it is closed, its place is kept. */
function OpenLink({ of: { enabled, bookingUrl, meetingInfo } }: OfProps) {
  const { say } = useWords(typeWords)
  const label = say('openOf', { name: meetingInfo.name })
  if (!enabled) return <span class="place" />
  return (
    <a
      class="button plain icon"
      aria-label={label}
      title={label}
      href={bookingUrl}
      target="_blank"
      rel="noreferrer"
    >
      <OpenSign />
    </a>
  )
}
