import { columnsOf, draftOf } from './draft.ts'
import type { MeetingTypeView, TypeColumns } from './store.ts'
import type { TemplateRow } from './store-templates.ts'

/** A meeting type as the wire shows one (contract B.7). */
export function presentMeetingType(row: MeetingTypeView, bookingUrl: string) {
  const { extras } = row
  return {
    id: row.id,
    slug: row.slug,
    userId: row.user_id,
    queueId: row.queue_id,
    companyId: row.company_id,
    enabled: row.enabled,
    ...presentSettings(columnsOf(draftOf(row))),
    availabilityId: row.availability_id,
    isGlobalQueue: extras.isGlobalQueue ?? false,
    workspaceId: row.team_id ?? extras.workspaceId ?? null,
    resourceChannels: extras.resourceChannels ?? [],
    resourceChannelIds: [],
    ...(extras.options?.createOneTimeLink !== undefined && { options: extras.options }),
    formId: null,
    createdById: extras.createdById ?? row.user_id ?? null,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    deletedAt: null,
    bookingUrl: `${bookingUrl}/${row.user_slug ?? `team/${row.team_slug}`}/${row.slug}`,
  }
}

export function presentTemplate(row: TemplateRow) {
  const { templateType, queueType } = row.body
  return {
    id: row.id,
    companyId: row.company_id,
    templateType: templateType ?? null,
    queueType: queueType ?? null,
    ...presentSettings(columnsOf(row.body)),
    createdById: row.created_by,
    createdAt: row.created_at.toISOString(),
  }
}

function presentSettings(type: TypeColumns) {
  return {
    meetingInfo: presentInfo(type),
    meetingOptions: type.options,
    spots: type.spots,
    timeslotInterval: type.stepMin,
    bookingMinimum: type.noticeMin,
    daysIntoFuture: type.daysIntoFuture,
    locations: type.locations,
    ics: type.ics,
    metadata: type.metadata,
    questions: type.questions,
    internalNotes: type.internalNotes,
  }
}

/** Every key, whatever was sent. */
function presentInfo({ info, ...type }: TypeColumns) {
  const { confirmationButton: button = {} } = info
  return {
    name: type.name,
    description: info.description ?? '',
    duration: type.durationMin,
    channel: type.channel,
    bufferBefore: type.bufferBeforeMin,
    bufferAfter: type.bufferAfterMin,
    bufferMustStayWithinWorkingHours: type.buffersWithinHours,
    showAvailableSlots: info.showAvailableSlots ?? false,
    enableRedirect: info.enableRedirect ?? false,
    redirect: info.redirect ?? null,
    passEventDetailsToRedirect: info.passEventDetailsToRedirect ?? false,
    color: info.color ?? null,
    customChannelName: info.customChannelName ?? null,
    customChannelLink: info.customChannelLink ?? null,
    connectChannelName: info.connectChannelName ?? null,
    groupBooking: info.groupBooking ?? false,
    enrichInvitee: info.enrichInvitee ?? false,
    confirmationButton: {
      useConfirmationButton: button.useConfirmationButton ?? false,
      text: button.text ?? null,
      color: button.color ?? null,
      link: button.link ?? null,
    },
  }
}
