/** The part of the client that is the same whatever the operations are. */
export const CLIENT_CORE = `\
/** A client of the Punctual API. Generated from the routes: \`npm run generate\`. */

export type ClientOptions = {
  /** Where Punctual answers: \`http://localhost:3000\`. */
  baseUrl: string
  apiKey?: string
  /** The user of the company as whom requests act. */
  userId?: string
  fetch?: typeof fetch
}

/** What came back, told by its status. */
export type Reply<Status extends number, Body> = { status: Status; body: Body; headers: Headers }

type Operation = { operationId: string; method: string; path: string; statuses: number[] }

type Request = {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
  idempotencyKey?: string
}

/**
 * Every method resolves with whatever the API declares, errors too. It rejects if the network
 * fails, or if something on the way answers with a status that the operation does not have.
 */
export class Client {
  readonly #options: ClientOptions

  constructor(options: ClientOptions) {
    this.#options = options
  }

  // operations

  async #send<R>(operation: Operation, request: Request = {}): Promise<R> {
    const { baseUrl, fetch: send = fetch } = this.#options
    const url = baseUrl.replace(/\\/$/, '') + pathOf(operation.path, request)
    const body = request.body === undefined ? null : JSON.stringify(request.body)
    const headers = this.#headers(request)
    const response = await send(url, { method: operation.method, headers, body })
    const { status } = response
    const text = await response.text()
    if (!operation.statuses.includes(status)) {
      const { operationId } = operation
      const start = text.slice(0, 500)
      throw new Error(\`\${operationId} answered \${status}, which it never does: \${start}\`)
    }
    const reply = { status, body: text === '' ? undefined : JSON.parse(text) }
    return { ...reply, headers: response.headers } as R
  }

  #headers({ body, idempotencyKey }: Request): Record<string, string> {
    const { apiKey, userId } = this.#options
    return {
      ...(apiKey !== undefined && { authorization: \`Bearer \${apiKey}\` }),
      ...(userId !== undefined && { 'x-meetergo-api-user-id': userId }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }
  }
}

/** The path with its parameters filled in; a query value that is a list is repeated. */
function pathOf(path: string, { params = {}, query = {} }: Request): string {
  const filled = path.replace(/\\{(\\w+)\\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  return search.size === 0 ? filled : \`\${filled}?\${search}\`
}
`
