/** The contract of the product itself: the generated description of every route. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { ok, operation } from '../runtime/http/operation.ts'

const FILE = new URL('../../openapi.json', import.meta.url)

const Description = z
  .looseObject({ openapi: z.string() })
  .meta({ id: 'OpenApiDescription', examples: [{ openapi: '3.1.1' }] })

export const getOpenApi = () => {
  const bytes = new Uint8Array(readFileSync(FILE))
  return operation({
    operationId: 'getOpenApi',
    tag: 'Contract',
    summary: 'This description, as OpenAPI 3.1',
    needs: 'nobody',
    replies: { 200: { description: 'The description', schema: Description } },
    refusals: [],
    read: () => ok(bytes),
  })
}
