/** Every event becomes a delivery to each endpoint that wants its type. */
import type { Follower } from '../events/follow.ts'
import { SENT_TYPES } from '../events/rules.ts'
import { insertDeliveries } from './store-deliveries.ts'
import type { Endpoint } from './store-due.ts'

/** `wake` is told of each endpoint with something new, once that is committed. */
export const deliveriesOfEvents = (wake: (endpoint: Endpoint) => void): Follower => ({
  name: 'webhooks',
  types: SENT_TYPES,
  handle: async (tx, companyId, events) => {
    for (const webhookId of await insertDeliveries(tx, companyId, events)) {
      tx.afterCommit(() => wake({ companyId, webhookId }))
    }
  },
})
