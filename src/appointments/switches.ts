type Given = boolean | null | undefined

/** How an appointment is changed: what is not asked for is off. */
export const switchesOf = (asked: { ignoreAvailability?: Given; skipNotifications?: Given }) => ({
  ignoreAvailability: asked.ignoreAvailability === true,
  skipNotifications: asked.skipNotifications === true,
})
