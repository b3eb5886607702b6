/** A small table of routes to try the generators on. Nothing here is ever called. */
import { z } from 'zod'
import { noContent, ok, on, operation, type Route } from '../../src/runtime/http/operation.ts'

const id = '0190a5f0-6c1b-7c3e-9d51-3f6f2b1f0c11'
const params = z.object({
  id: z
    .uuid()
    .describe('Id of the pet')
    .meta({ examples: [id] }),
})

const Pet = z
  .object({
    id: z.uuid(),
    name: z.string().describe('As it is called.'),
    born: z.iso.date().nullable(),
  })
  .meta({ id: 'Pet', examples: [{ id, name: 'Rex', born: null }] })

const NewPet = z
  .object({ name: z.string(), born: z.iso.date().nullable().default(null) })
  .meta({ id: 'NewPet', examples: [{ name: 'Rex' }, { name: 'Ada', born: '2026-02-03' }] })

const tag = 'Pets'

export const createPet = operation({
  operationId: 'createPet',
  tag,
  summary: 'Create a pet',
  needs: 'company',
  body: NewPet,
  replies: { 201: { description: 'The pet', schema: Pet } },
  refusals: ['email_taken'],
  write: async () => ok({}),
})

export const listPets = operation({
  operationId: 'listPets',
  tag,
  summary: 'List pets',
  description: 'In the order of their names.',
  needs: 'user',
  query: z
    .object({
      limit: z.coerce.number().int().min(1).max(100).default(50).describe('How many at most.'),
      kind: z.union([z.string(), z.array(z.string())]).optional(),
    })
    .meta({ examples: [{ limit: 10, kind: 'dog' }] }),
  replies: {
    200: {
      description: 'A page',
      schema: z
        .object({ pets: z.array(Pet), total: z.int() })
        .meta({ id: 'PetList', examples: [{ pets: [], total: 0 }] }),
    },
  },
  refusals: ['range_invalid'],
  read: () => ok({}),
})

export const deletePet = operation({
  operationId: 'deletePet',
  tag,
  summary: 'Delete a pet',
  needs: 'nobody',
  params,
  replies: { 204: { description: 'It is gone' } },
  refusals: ['user_not_found'],
  write: async () => noContent(),
})

export const sample: Route[] = [
  on('GET', '/v4/pet', listPets),
  on('POST', '/v4/pet', createPet),
  on('DELETE', '/v4/pet/{id}', deletePet),
]
