import { openStarts } from './engine.ts'
import { askAbout } from './read-question.ts'
import type { WindowsProduct } from './read-rules.ts'

/** Open starts of one type in a range of minutes, ascending. Throws as `askAbout` does. */
export async function listStarts(
  product: WindowsProduct,
  type: { companyId: string; userId: string; meetingTypeId: string },
  asked: { fromMin: number; untilMin: number; nowMs: number },
): Promise<number[]> {
  const question = await askAbout(product, {
    companyId: type.companyId,
    userId: type.userId,
    meetingTypeId: type.meetingTypeId,
    range: { fromMin: asked.fromMin, toMin: asked.untilMin },
    durationMin: null,
    explained: false,
    exceptId: null,
    nowMs: asked.nowMs,
  })
  return question ? openStarts(question.offer, question.ask) : []
}
