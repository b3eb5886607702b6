/** What texts of mails and invites may have filled in. Pure. */
export const PLACEHOLDERS = [
  ['guestName', '{!M.Guest.Fullname}'],
  ['guestEmail', '{!M.Guest.Email}'],
  ['guestPhone', '{!M.Guest.Phone}'],
  ['hostName', '{!M.Host.Fullname}'],
  ['meetingName', '{!M.Meeting.Name}'],
  ['meetingVenue', '{!M.Meeting.Venue}'],
  ['meetingLink', '{!M.Meeting.Link}'],
] as const

/** The text with something put in the place of what is selected. */
export const inserted = (text: string, from: number, to: number, added: string): string =>
  text.slice(0, from) + added + text.slice(to)
