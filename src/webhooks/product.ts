/** What webhooks are given by the composition root. */
import type { Db } from '../runtime/db/database.ts'
import type { Post } from '../runtime/net/post.ts'
import type { Endpoint } from './store-due.ts'

export type WebhookProduct = {
  db: Db
  lists: Db
  secretKeys: readonly string[]
  webhooks: {
    /** How many a company may have. */
    limit: number
    allowPrivate: boolean
    post: Pick<Post, 'send'>
    /** Has a worker look at what is due to an endpoint. */
    wake(endpoint: Endpoint): void
  }
}
