/** Contacts as the wire shows them (contract B.13). */
import { formatInstant } from '../time/iso.ts'
import { formatMoment, formatWithOffset } from '../time/moment.ts'
import type { Attendance, WholeContact } from './contact.ts'

/**
 * The wrapper of the contract, with the fields of the item beside it: some of its clients read them
 * there.
 */
export function presentContact(contact: WholeContact) {
  const item = presentItem(contact)
  const { nextStartMin } = contact
  return {
    ...item,
    item,
    appointments: contact.attendances.map(presentAttendance),
    nextAppointmentIso: nextStartMin === null ? null : formatInstant(nextStartMin),
  }
}

function presentItem(contact: WholeContact) {
  const { title, employer, seniority, function: role, location, address } = contact.profile
  return {
    id: contact.id,
    firstName: contact.firstName,
    lastName: contact.lastName,
    email: contact.email,
    phoneNumber: contact.phone,
    language: contact.language,
    tags: contact.tags,
    notes: contact.notes,
    noShowCount: contact.noShowCount,
    crmCompanyId: null,
    accountOwnerId: contact.ownerId,
    title: title ?? null,
    employer: employer ?? null,
    seniority: seniority ?? null,
    function: role ?? null,
    location: location ?? null,
    address: address ?? null,
    additionalData: contact.additionalData,
    createdAt: formatMoment(contact.createdMs),
    updatedAt: formatMoment(contact.updatedMs),
  }
}

function presentAttendance(one: Attendance) {
  return {
    id: one.appointmentId,
    attendeeId: one.attendeeId,
    start: formatWithOffset(one.startMin, one.offsetMin),
    end: formatWithOffset(one.endMin, one.offsetMin),
    isCancelled: one.isCancelled,
    noShow: one.noShow,
    meetingTypeId: one.meetingTypeId,
    meetingInfo: {
      name: one.name,
      duration: one.endMin - one.startMin,
      channel: one.channel,
    },
    hostIds: one.hostIds,
    answers: one.answers,
  }
}
