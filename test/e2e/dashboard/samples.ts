/** Sample data in the product under test, as `punctual seed` makes it. */
import { whyNotByEngine } from '../../../src/bookings/product.ts'
import { RESERVED_SLUGS } from '../../../src/reserved-slugs.ts'
import { makeSamples } from '../../../src/samples/make-samples.ts'
import { makeRuleBook } from '../../../src/windows/read-rules.ts'
import { type Harness, SECRET_KEYS } from '../../harness.ts'

/** A few weeks of everything; nothing is sent to anybody. */
export async function fillWithSamples(h: Harness): Promise<void> {
  const { db } = h.running
  const product = {
    db,
    changes: { onChange: () => {}, tell: async () => {} },
    secretKeys: SECRET_KEYS,
    reserved: RESERVED_SLUGS,
    ruleBook: makeRuleBook(),
    relay: { wake: () => {} },
    whyNot: whyNotByEngine,
    lists: db,
    webhooks: {
      limit: 6,
      allowPrivate: false,
      post: { send: () => Promise.reject(new Error('samples are sent to nobody')) },
      wake: () => {},
    },
  }
  const { companyId, userId: adminId } = h.company
  const wish = { companyId, adminId, seed: 1, size: 'small' as const, again: false }
  await makeSamples(product as never, { ...wish, nowMs: h.clock.now() })
  await h.settle()
}
