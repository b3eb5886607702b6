import { useWords } from '../../languages.ts'
import { Badge } from '../../parts/badge.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { paths } from '../../paths.ts'
import { useChannelName } from './channels.ts'
import { lengthsOf, pathOf } from './offers.ts'
import { Switch } from './switch.tsx'
import { CopySign, DeleteSign, DuplicateSign, FairnessSign, OpenSign } from './type-signs.tsx'
import type { MeetingType } from './type-values.ts'
import { typeWords } from './words.ts'

export type Doing = {
  onSwitch: (type: MeetingType, isOn: boolean) => void
  onCopy: (type: MeetingType) => void
  onDuplicate: (type: MeetingType) => void
  onDelete: (type: MeetingType) => void
}

type TypeTableProps = Doing & {
  types: readonly MeetingType[]
  hostOf: (type: MeetingType) => string
  /** As whom they are shown: part of the address of each. */
  as: string
}

export function TypeTable({ types, hostOf, as, ...doing }: TypeTableProps) {
  const { say } = useWords(typeWords)
  const channelOf = useChannelName()
  const columns: Column<MeetingType>[] = [
    {
      head: say('name'),
      cell: type => (
        <span class="two-lines">
          <span>{type.meetingInfo.name}</span>
          <span class="quiet path">{pathOf(type)}</span>
        </span>
      ),
    },
    { head: say('length'), cell: type => <Lengths of={type} /> },
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
      cell: type => (
        <Switch
          isOn={type.enabled}
          label={say('bookableOf', { name: type.meetingInfo.name })}
          onChange={isOn => doing.onSwitch(type, isOn)}
        />
      ),
    },
    { head: say('actions'), cell: type => <Actions of={type} as={as} {...doing} /> },
  ]
  return (
    <Table
      caption={say('title')}
      columns={columns}
      rows={types}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => `${paths.meetingType(id)}${as}`}
      isMuted={({ enabled }) => !enabled}
    />
  )
}

function Lengths({ of: type }: { of: MeetingType }) {
  const { say } = useWords(typeWords)
  return <>{say('minutes', { n: lengthsOf(type).join(', ') })}</>
}

type ActionsProps = Doing & { of: MeetingType; as: string }

function Actions({ of: type, as, onCopy, onDuplicate, onDelete }: ActionsProps) {
  const { say } = useWords(typeWords)
  const { name } = type.meetingInfo
  const does = (label: string, run: (type: MeetingType) => void) => ({
    class: 'button plain icon',
    type: 'button' as const,
    'aria-label': label,
    title: label,
    onClick: () => run(type),
  })
  const leads = (label: string) => ({
    class: 'button plain icon',
    'aria-label': label,
    title: label,
  })
  return (
    <div class="actions type-actions">
      {type.queueId && (
        <a {...leads(say('fairnessOf', { name }))} href={`${paths.fairness(type.id)}${as}`}>
          <FairnessSign />
        </a>
      )}
      <button {...does(say('copyOf', { name }), onCopy)}>
        <CopySign />
      </button>
      {type.enabled ? (
        <a
          {...leads(say('openOf', { name }))}
          href={type.bookingUrl}
          target="_blank"
          rel="noreferrer"
        >
          <OpenSign />
        </a>
      ) : (
        <span class="place" />
      )}
      <button {...does(say('duplicateOf', { name }), onDuplicate)}>
        <DuplicateSign />
      </button>
      <button {...does(say('deleteOf', { name }), onDelete)}>
        <DeleteSign />
      </button>
    </div>
  )
}
