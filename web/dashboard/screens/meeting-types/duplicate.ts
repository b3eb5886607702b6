/** A meeting type once more, with all that the API knows of it: the editor does not know it all. */
import type { CreateMeetingType } from '../../../client/client.ts'
import { answered, api, apiAs } from '../../api.ts'
import { changed } from '../../reads.ts'
import type { MeetingType, Queue } from './type-values.ts'

type Copy = {
  /** As whom it is made. */
  actorId: string
  name: string
}

/** Closed, until whoever made it opens it. Throws `Refused`. */
export async function duplicate(type: MeetingType, { actorId, name }: Copy): Promise<MeetingType> {
  const { queueId } = type
  const queue = queueId === null ? null : await answered(api.getQueue({ params: { id: queueId } }))
  const body = copyOf(type, queue, name)
  const made = await answered(apiAs(actorId).createMeetingType({ body }))
  for (const group of queue?.groups ?? []) {
    const { name, capacity, priority, userIds, mainGroupHostId } = group
    const body = {
      queueId: made.queueId as string,
      name,
      capacity,
      priority,
      userIds,
      mainGroupHostId,
    }
    await answered(api.createQueueUserGroup({ body }))
  }
  await changed('meeting-types')
  return made
}

const MOST_LETTERS = 200

/** The body that makes it, but for the groups of its queue. Pure. */
export function copyOf(type: MeetingType, queue: Queue | null, name: string): CreateMeetingType {
  const { meetingInfo, meetingOptions, spots, timeslotInterval, bookingMinimum } = type
  const { daysIntoFuture, locations, ics, metadata, questions, internalNotes } = type
  const { availabilityId, resourceChannels, workspaceId } = type
  return {
    ...{ meetingOptions, spots, timeslotInterval, bookingMinimum, daysIntoFuture, locations },
    ...{ ics, metadata, questions, internalNotes, availabilityId, resourceChannels, workspaceId },
    meetingInfo: {
      ...(meetingInfo as NonNullable<CreateMeetingType['meetingInfo']>),
      name: name.slice(0, MOST_LETTERS),
    },
    enabled: false,
    ...(queue && { queue: queueCopyOf(queue) }),
  }
}

function queueCopyOf(queue: Queue): NonNullable<CreateMeetingType['queue']> {
  const { type, distributionPeriod, maxLeadThreshold, timezone } = queue
  const { userIds, fixedUserIds, userCapacities, userPriorities, userCustomLinks } = queue
  const { prioritizeNearTermAvailability } = queue
  return {
    ...{ type, distributionPeriod, maxLeadThreshold, prioritizeNearTermAvailability, timezone },
    ...{ userIds, fixedUserIds, userCapacities, userPriorities, userCustomLinks },
  }
}
