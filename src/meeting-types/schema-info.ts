import { z } from 'zod'
import { filledText, prose, text } from '../runtime/http/fields.ts'
import { Channel, Duration } from './schema.ts'
import { loose, secureAddress, storedOnly, webAddress } from './schema-fields.ts'

const buffer = z
  .int('must be a whole number of minutes from 0 to 120')
  .min(0, 'must be from 0 to 120 minutes')
  .max(120, 'must be from 0 to 120 minutes')

const clearable = loose({
  bufferBefore: buffer.describe('Minutes that are kept free before; default 0'),
  bufferAfter: buffer.describe('Minutes that are kept free after; default 0'),
  bufferMustStayWithinWorkingHours: z.boolean(),
  showAvailableSlots: z.boolean().describe('The page says how many places are left'),
  enableRedirect: z.boolean(),
  redirect: webAddress.describe('Where the attendee is sent after booking'),
  passEventDetailsToRedirect: z.boolean(),
  color: text(100).describe('Of the booking page, as CSS has it'),
  customChannelName: text(200).describe('How channel `custom` is called'),
  customChannelLink: secureAddress.describe('Where to meet; required for channel `custom`'),
  connectChannelName: storedOnly(text(200), 'Punctual has no video rooms of its own.'),
  groupBooking: storedOnly(z.boolean(), '`spots` alone makes a group meeting.'),
  enrichInvitee: storedOnly(z.boolean(), 'Nothing is looked up about attendees.'),
  confirmationButton: loose({
    useConfirmationButton: z.boolean(),
    text: text(100),
    color: text(100),
    link: webAddress,
  }).describe('A button that the page shows once a booking is made'),
})

/** `meetingInfo` as it is sent (contract B.7); a new type needs the first four. */
export const MeetingInfoInput = z
  .object({
    name: filledText(200).optional().describe('Shown on the booking page'),
    duration: Duration.optional().describe('Minutes'),
    description: prose(5000)
      .nullable()
      .transform(value => value ?? '')
      .optional()
      .describe('Shown on the booking page; "" for none'),
    channel: Channel.optional().describe('How to meet, unless the attendee may choose'),
    ...clearable.shape,
  })
  .meta({ id: 'MeetingInfoInput' })

/** `meetingInfo` as it is given back: every key. */
export const MeetingInfo = z
  .object({
    name: z.string(),
    description: z.string(),
    duration: z.int(),
    channel: z.string(),
    bufferBefore: z.int(),
    bufferAfter: z.int(),
    bufferMustStayWithinWorkingHours: z.boolean(),
    showAvailableSlots: z.boolean(),
    enableRedirect: z.boolean(),
    redirect: z.string().nullable(),
    passEventDetailsToRedirect: z.boolean(),
    color: z.string().nullable(),
    customChannelName: z.string().nullable(),
    customChannelLink: z.string().nullable(),
    connectChannelName: z.string().nullable(),
    groupBooking: z.boolean(),
    enrichInvitee: z.boolean(),
    confirmationButton: z.object({
      useConfirmationButton: z.boolean(),
      text: z.string().nullable(),
      color: z.string().nullable(),
      link: z.string().nullable(),
    }),
  })
  .meta({ id: 'MeetingInfo' })
