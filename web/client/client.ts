/** A client of the Punctual API. Generated from the routes: `npm run generate`. */

export type ClientOptions = {
  /** Where Punctual answers: `http://localhost:3000`. */
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

  /**
   * Check the API key: the user it acts as
   *
   * The user that the header names, or else the user who made the key.
   */
  getMe(): Promise<GetMeReply> {
    return this.#send(OPERATIONS.getMe)
  }

  /** List the users of the company */
  listUsers(request: ListUsersRequest = {}): Promise<ListUsersReply> {
    return this.#send(OPERATIONS.listUsers, request)
  }

  /**
   * Create a platform user who can be booked at once
   *
   * User, availability and meeting type are made together or not at all.
   */
  createUser(request: CreateUserRequest): Promise<CreateUserReply> {
    return this.#send(OPERATIONS.createUser, request)
  }

  /** Get a user */
  getUser(request: GetUserRequest): Promise<GetUserReply> {
    return this.#send(OPERATIONS.getUser, request)
  }

  /** Change a user */
  updateUser(request: UpdateUserRequest): Promise<UpdateUserReply> {
    return this.#send(OPERATIONS.updateUser, request)
  }

  /** Delete a user */
  deleteUser(request: DeleteUserRequest): Promise<DeleteUserReply> {
    return this.#send(OPERATIONS.deleteUser, request)
  }

  /**
   * List the starts at which a user can be booked
   *
   * What is listed can be booked: booking asks the same engine.
   */
  listBookableWindows(request: ListBookableWindowsRequest): Promise<ListBookableWindowsReply> {
    return this.#send(OPERATIONS.listBookableWindows, request)
  }

  /** List the acting user's availabilities */
  listAvailabilities(): Promise<ListAvailabilitiesReply> {
    return this.#send(OPERATIONS.listAvailabilities)
  }

  /** Create an availability */
  createAvailability(request: CreateAvailabilityRequest): Promise<CreateAvailabilityReply> {
    return this.#send(OPERATIONS.createAvailability, request)
  }

  /** Get an availability */
  getAvailability(request: GetAvailabilityRequest): Promise<GetAvailabilityReply> {
    return this.#send(OPERATIONS.getAvailability, request)
  }

  /**
   * Change an availability
   *
   * What is absent stays; a schedule or a list of exceptions replaces the old one.
   */
  updateAvailability(request: UpdateAvailabilityRequest): Promise<UpdateAvailabilityReply> {
    return this.#send(OPERATIONS.updateAvailability, request)
  }

  /** Delete an availability that no meeting type uses */
  deleteAvailability(request: DeleteAvailabilityRequest): Promise<DeleteAvailabilityReply> {
    return this.#send(OPERATIONS.deleteAvailability, request)
  }

  /** List the API keys of the company */
  listApiKeys(): Promise<ListApiKeysReply> {
    return this.#send(OPERATIONS.listApiKeys)
  }

  /**
   * Create an API key
   *
   * The key itself is in this reply and nowhere else. It ends by itself.
   */
  createApiKey(request: CreateApiKeyRequest): Promise<CreateApiKeyReply> {
    return this.#send(OPERATIONS.createApiKey, request)
  }

  /**
   * Replace an API key
   *
   * Makes a new key; the old one works on for the overlap, then ends.
   */
  rotateApiKey(request: RotateApiKeyRequest): Promise<RotateApiKeyReply> {
    return this.#send(OPERATIONS.rotateApiKey, request)
  }

  /** Deactivate an API key */
  deactivateApiKey(request: DeactivateApiKeyRequest): Promise<DeactivateApiKeyReply> {
    return this.#send(OPERATIONS.deactivateApiKey, request)
  }

  /** Whether the process runs */
  getHealth(): Promise<GetHealthReply> {
    return this.#send(OPERATIONS.getHealth)
  }

  /** Whether requests can be served: database and migrations */
  getReadiness(): Promise<GetReadinessReply> {
    return this.#send(OPERATIONS.getReadiness)
  }

  /** This description, as OpenAPI 3.1 */
  getOpenApi(): Promise<GetOpenApiReply> {
    return this.#send(OPERATIONS.getOpenApi)
  }

  async #send<R>(operation: Operation, request: Request = {}): Promise<R> {
    const { baseUrl, fetch: send = fetch } = this.#options
    const url = baseUrl.replace(/\/$/, '') + pathOf(operation.path, request)
    const body = request.body === undefined ? null : JSON.stringify(request.body)
    const headers = this.#headers(request)
    const response = await send(url, { method: operation.method, headers, body })
    const { status } = response
    const text = await response.text()
    if (!operation.statuses.includes(status)) {
      const { operationId } = operation
      const start = text.slice(0, 500)
      throw new Error(`${operationId} answered ${status}, which it never does: ${start}`)
    }
    const reply = { status, body: text === '' ? undefined : JSON.parse(text) }
    return { ...reply, headers: response.headers } as R
  }

  #headers({ body, idempotencyKey }: Request): Record<string, string> {
    const { apiKey, userId } = this.#options
    return {
      ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }),
      ...(userId !== undefined && { 'x-meetergo-api-user-id': userId }),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }
  }
}

/** The path with its parameters filled in; a query value that is a list is repeated. */
function pathOf(path: string, { params = {}, query = {} }: Request): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  return search.size === 0 ? filled : `${filled}?${search}`
}

const OPERATIONS = {
  getMe: {
    operationId: 'getMe',
    method: 'GET',
    path: '/v4/user/me',
    statuses: [200, 401, 404, 429, 500, 503],
  },
  listUsers: {
    operationId: 'listUsers',
    method: 'GET',
    path: '/v4/user',
    statuses: [200, 400, 401, 404, 429, 500, 503],
  },
  createUser: {
    operationId: 'createUser',
    method: 'POST',
    path: '/v4/user',
    statuses: [201, 400, 401, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  getUser: {
    operationId: 'getUser',
    method: 'GET',
    path: '/v4/user/{id}',
    statuses: [200, 400, 401, 404, 429, 500, 503],
  },
  updateUser: {
    operationId: 'updateUser',
    method: 'PATCH',
    path: '/v4/user/{id}',
    statuses: [200, 400, 401, 404, 409, 413, 415, 429, 500, 503],
  },
  deleteUser: {
    operationId: 'deleteUser',
    method: 'DELETE',
    path: '/v4/user/{id}',
    statuses: [204, 400, 401, 404, 409, 429, 500, 503],
  },
  listBookableWindows: {
    operationId: 'listBookableWindows',
    method: 'GET',
    path: '/v4/user/{userId}/bookable-windows',
    statuses: [200, 400, 401, 404, 429, 500, 503],
  },
  listAvailabilities: {
    operationId: 'listAvailabilities',
    method: 'GET',
    path: '/availability',
    statuses: [200, 400, 401, 404, 429, 500, 503],
  },
  createAvailability: {
    operationId: 'createAvailability',
    method: 'POST',
    path: '/availability',
    statuses: [201, 400, 401, 404, 413, 415, 422, 429, 500, 503],
  },
  getAvailability: {
    operationId: 'getAvailability',
    method: 'GET',
    path: '/v4/availability/{id}',
    statuses: [200, 400, 401, 404, 429, 500, 503],
  },
  updateAvailability: {
    operationId: 'updateAvailability',
    method: 'PATCH',
    path: '/v4/availability/{id}',
    statuses: [200, 400, 401, 404, 413, 415, 429, 500, 503],
  },
  deleteAvailability: {
    operationId: 'deleteAvailability',
    method: 'DELETE',
    path: '/v4/availability/{id}',
    statuses: [204, 400, 401, 404, 409, 429, 500, 503],
  },
  listApiKeys: {
    operationId: 'listApiKeys',
    method: 'GET',
    path: '/v4/api-key',
    statuses: [200, 401, 404, 429, 500, 503],
  },
  createApiKey: {
    operationId: 'createApiKey',
    method: 'POST',
    path: '/v4/api-key',
    statuses: [201, 400, 401, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  rotateApiKey: {
    operationId: 'rotateApiKey',
    method: 'POST',
    path: '/v4/api-key/{id}/rotate',
    statuses: [201, 400, 401, 404, 409, 413, 415, 422, 429, 500, 503],
  },
  deactivateApiKey: {
    operationId: 'deactivateApiKey',
    method: 'DELETE',
    path: '/v4/api-key/{id}',
    statuses: [204, 400, 401, 404, 429, 500, 503],
  },
  getHealth: {
    operationId: 'getHealth',
    method: 'GET',
    path: '/healthz',
    statuses: [200, 500, 503],
  },
  getReadiness: {
    operationId: 'getReadiness',
    method: 'GET',
    path: '/readyz',
    statuses: [200, 500, 503],
  },
  getOpenApi: {
    operationId: 'getOpenApi',
    method: 'GET',
    path: '/openapi.json',
    statuses: [200, 500, 503],
  },
}

export type GetMeReply =
  | Reply<200, User>
  | Reply<401 | 404 | 429 | 500 | 503, ErrorBody>

export type ListUsersRequest = {
  query?: {
    limit?: string
    offset?: string
    type?: 'standard' | 'resource' | 'api-platform' | 'partner'
  }
}

export type ListUsersReply =
  | Reply<200, UserList>
  | Reply<400 | 401 | 404 | 429 | 500 | 503, ErrorBody>

export type CreateUserRequest = {
  body: CreateUser
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CreateUserReply =
  | Reply<201, CreatedUser>
  | Reply<400 | 401 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type GetUserRequest = {
  params: {
    /** Id of the user */
    id: string
  }
}

export type GetUserReply =
  | Reply<200, User>
  | Reply<400 | 401 | 404 | 429 | 500 | 503, ErrorBody>

export type UpdateUserRequest = {
  params: {
    /** Id of the user */
    id: string
  }
  body: UpdateUser
}

export type UpdateUserReply =
  | Reply<200, User>
  | Reply<400 | 401 | 404 | 409 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type DeleteUserRequest = {
  params: {
    /** Id of the user */
    id: string
  }
}

export type DeleteUserReply =
  | Reply<204, undefined>
  | Reply<400 | 401 | 404 | 409 | 429 | 500 | 503, ErrorBody>

export type ListBookableWindowsRequest = {
  params: {
    /** Id of the user */
    userId: string
  }
  query?: {
    /** YYYY-MM-DD, included; a date of `timezone`, or else of the type */
    startDate?: string
    /** YYYY-MM-DD, included; a date of `timezone`, or else of the type */
    endDate?: string
    /** Default: the user's oldest enabled meeting type */
    meetingTypeId?: string
    timezone?: string
    /** Also says why each other start cannot be booked */
    troubleshoot?: 'true' | 'false'
  }
}

export type ListBookableWindowsReply =
  | Reply<200, BookableWindows>
  | Reply<400 | 401 | 404 | 429 | 500 | 503, ErrorBody>

export type ListAvailabilitiesReply =
  | Reply<200, AvailabilityList>
  | Reply<400 | 401 | 404 | 429 | 500 | 503, ErrorBody>

export type CreateAvailabilityRequest = {
  body: CreateAvailability
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CreateAvailabilityReply =
  | Reply<201, Availability>
  | Reply<400 | 401 | 404 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type GetAvailabilityRequest = {
  params: {
    /** Id of the availability */
    id: string
  }
}

export type GetAvailabilityReply =
  | Reply<200, Availability>
  | Reply<400 | 401 | 404 | 429 | 500 | 503, ErrorBody>

export type UpdateAvailabilityRequest = {
  params: {
    /** Id of the availability */
    id: string
  }
  body: UpdateAvailability
}

export type UpdateAvailabilityReply =
  | Reply<200, Availability>
  | Reply<400 | 401 | 404 | 413 | 415 | 429 | 500 | 503, ErrorBody>

export type DeleteAvailabilityRequest = {
  params: {
    /** Id of the availability */
    id: string
  }
}

export type DeleteAvailabilityReply =
  | Reply<204, undefined>
  | Reply<400 | 401 | 404 | 409 | 429 | 500 | 503, ErrorBody>

export type ListApiKeysReply =
  | Reply<200, ApiKeyList>
  | Reply<401 | 404 | 429 | 500 | 503, ErrorBody>

export type CreateApiKeyRequest = {
  body: CreateApiKey
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type CreateApiKeyReply =
  | Reply<201, CreatedApiKey>
  | Reply<400 | 401 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type RotateApiKeyRequest = {
  params: {
    /** Id of the API key */
    id: string
  }
  body?: RotateApiKey
  /** A text of your own. Repeated within a day, it gets the first reply again. */
  idempotencyKey?: string
}

export type RotateApiKeyReply =
  | Reply<201, RotatedApiKey>
  | Reply<400 | 401 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503, ErrorBody>

export type DeactivateApiKeyRequest = {
  params: {
    /** Id of the API key */
    id: string
  }
}

export type DeactivateApiKeyReply =
  | Reply<204, undefined>
  | Reply<400 | 401 | 404 | 429 | 500 | 503, ErrorBody>

export type GetHealthReply =
  | Reply<200, Health>
  | Reply<500 | 503, ErrorBody>

export type GetReadinessReply =
  | Reply<200 | 503, Readiness>
  | Reply<500, ErrorBody>

export type GetOpenApiReply =
  | Reply<200, OpenApiDescription>
  | Reply<500 | 503, ErrorBody>

export type ApiKey = {
  id: string
  name: string | null
  /** The user who made it; GET /v4/user/me answers with this user. */
  userId: string
  status: 'active' | 'expired' | 'deactivated'
  createdAt: string
  expiresAt: string
  deactivatedAt: string | null
  /** To the minute or so. */
  lastUsedAt: string | null
}

export type ApiKeyList = {
  keys: ApiKey[]
}

export type Availability = {
  id: string
  name: string
  timezone: string
  schedule: Record<'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday', {
    enabled: boolean
    hours: Array<{
      start: string
      end: string
    }>
  }>
  availabilityExceptions: Array<{
    id: number
    ownerId: string
    ownerType: 'user'
    available: boolean
    start: string
    end: string
    date?: string
    intervals?: Array<{
      from: string
      to: string
    }>
    title: string
    note: string
    createdAt: string
    deletedAt: null
  }>
  isDefault: boolean
  createdAt: string
  deletedAt: null
  useExplicitAvailability: false
  explicitAvailabilityEventTitle: null
}

export type AvailabilityExceptionsInput = Array<{
  date: string
  intervals: Array<{
    /** HH:MM on the wall clock; 24:00 may be an end */
    from: string
    /** HH:MM on the wall clock; 24:00 may be an end */
    to: string
  }>
  /** Kept where it is given back. */
  id?: number
  title?: string
  note?: string
} | {
  available: boolean
  /** A date (2026-12-24), midnight in UTC that stands for one, or an instant with offset */
  start: string
  /** A date (2026-12-24), midnight in UTC that stands for one, or an instant with offset */
  end: string
  /** Kept where it is given back. */
  id?: number
  title?: string
  note?: string
}>

export type AvailabilityList = Availability[]

export type BookableWindows = {
  /** Starts, ascending */
  windows: string[]
  /** With troubleshoot: every other start of the grid, and why */
  blocked?: Array<{
    start: string
    reason: 'not_on_grid' | 'outside_hours' | 'past' | 'inside_notice' | 'beyond_horizon' | 'limit_reached' | 'seats_full' | 'held' | 'pending' | 'slot_taken' | 'buffer' | 'calendar_busy' | 'host_unavailable'
  }>
}

export type CreateApiKey = {
  name?: string
  /** Days until the key ends. A key cannot be prolonged; rotate it. */
  expiresInDays: number
}

export type CreateAvailability = {
  name: string
  /** Default: the user's */
  timezone?: string
  schedule: ScheduleInput
  availabilityExceptions?: AvailabilityExceptionsInput
}

export type CreateUser = {
  email: string
  givenName: string
  familyName: string
  /** Default: the company's */
  timezone?: string
  language?: 'en' | 'de' | 'fr' | 'es' | 'no' | 'nl' | 'it' | 'pl' | 'sv' | 'tr' | 'da'
  /** Default: made from the name */
  slug?: string
  /** Default: Monday to Friday, 09:00 to 17:00 in the time zone of the user */
  availability?: {
    name?: string
    timezone?: string
    schedule?: ScheduleInput
    availabilityExceptions?: AvailabilityExceptionsInput
  }
  meetingType?: {
    name?: string
    duration?: number
    /** Default: made from the name */
    slug?: string
    channel?: 'local' | 'local-attendee' | 'google' | 'zoom' | 'phone' | 'phone-incoming' | 'whatsapp' | 'connect' | 'webex' | 'skypeForConsumer' | 'skypeForBusiness' | 'teamsForBusiness' | 'teamsForBusiness2' | 'teams2ForExchange' | 'custom' | 'resource' | 'whereby' | 'kmeet' | 'jitsi' | 'nextcloudTalk' | 'openTalk' | 'alfaview'
  }
}

export type CreatedApiKey = {
  id: string
  name: string | null
  /** The user who made it; GET /v4/user/me answers with this user. */
  userId: string
  status: 'active' | 'expired' | 'deactivated'
  createdAt: string
  expiresAt: string
  deactivatedAt: string | null
  /** To the minute or so. */
  lastUsedAt: string | null
  /** Shown this once and kept nowhere. */
  key: string
}

export type CreatedUser = {
  userId: string
  availabilityId: string
  meetingTypeId: string
  bookingUrl: string
  companyId: string
}

/** Every error has this form. */
export type ErrorBody = {
  statusCode: number
  /** For people; may change. */
  message: string
  /** The status's name. */
  error: string
  code: ErrorCode
  /** Also in the header x-request-id and in the log. */
  requestId: string
  /** What is wrong with which field of the request. */
  errors?: Array<{
    field: string
    message: string
  }>
  /** What exists already (already_created). */
  id?: string
}

/** Stable; judge by this. */
export type ErrorCode =
  | 'validation_failed'
  | 'bad_request'
  | 'body_not_json'
  | 'body_too_large'
  | 'unsupported_media_type'
  | 'dates_required'
  | 'date_invalid'
  | 'range_invalid'
  | 'authorization_missing'
  | 'api_key_malformed'
  | 'api_key_invalid'
  | 'api_key_expired'
  | 'api_key_deactivated'
  | 'user_header_missing'
  | 'user_not_found'
  | 'availability_not_found'
  | 'meeting_type_not_found'
  | 'api_key_not_found'
  | 'route_not_found'
  | 'email_taken'
  | 'slug_taken'
  | 'slug_reserved'
  | 'last_admin'
  | 'own_user'
  | 'availability_in_use'
  | 'api_key_ended'
  | 'idempotency_mismatch'
  | 'idempotency_key_invalid'
  | 'already_created'
  | 'too_many_requests'
  | 'busy_try_again'
  | 'database_unavailable'
  | 'internal_error'

export type Health = {
  status: 'ok'
}

export type OpenApiDescription = {
  openapi: string
}

export type Readiness = {
  status: 'ready' | 'not_ready'
  reason?: string
}

export type RotateApiKey = {
  /** Days until the key ends. A key cannot be prolonged; rotate it. */
  expiresInDays?: number
  /** How long the old key still works beside the new one. */
  overlapHours?: number
}

export type RotatedApiKey = {
  id: string
  name: string | null
  /** The user who made it; GET /v4/user/me answers with this user. */
  userId: string
  status: 'active' | 'expired' | 'deactivated'
  createdAt: string
  expiresAt: string
  deactivatedAt: string | null
  /** To the minute or so. */
  lastUsedAt: string | null
  /** Shown this once and kept nowhere. */
  key: string
  replaces: {
    id: string
    expiresAt: string
  }
}

export type ScheduleInput = {
  monday?: {
    /** false closes the day; its hours are kept */
    enabled?: boolean
    hours?: Array<{
      /** HH:MM on the wall clock; 24:00 may be an end */
      start: string
      /** HH:MM on the wall clock; 24:00 may be an end */
      end: string
    }>
  }
  tuesday?: {
    /** false closes the day; its hours are kept */
    enabled?: boolean
    hours?: Array<{
      /** HH:MM on the wall clock; 24:00 may be an end */
      start: string
      /** HH:MM on the wall clock; 24:00 may be an end */
      end: string
    }>
  }
  wednesday?: {
    /** false closes the day; its hours are kept */
    enabled?: boolean
    hours?: Array<{
      /** HH:MM on the wall clock; 24:00 may be an end */
      start: string
      /** HH:MM on the wall clock; 24:00 may be an end */
      end: string
    }>
  }
  thursday?: {
    /** false closes the day; its hours are kept */
    enabled?: boolean
    hours?: Array<{
      /** HH:MM on the wall clock; 24:00 may be an end */
      start: string
      /** HH:MM on the wall clock; 24:00 may be an end */
      end: string
    }>
  }
  friday?: {
    /** false closes the day; its hours are kept */
    enabled?: boolean
    hours?: Array<{
      /** HH:MM on the wall clock; 24:00 may be an end */
      start: string
      /** HH:MM on the wall clock; 24:00 may be an end */
      end: string
    }>
  }
  saturday?: {
    /** false closes the day; its hours are kept */
    enabled?: boolean
    hours?: Array<{
      /** HH:MM on the wall clock; 24:00 may be an end */
      start: string
      /** HH:MM on the wall clock; 24:00 may be an end */
      end: string
    }>
  }
  sunday?: {
    /** false closes the day; its hours are kept */
    enabled?: boolean
    hours?: Array<{
      /** HH:MM on the wall clock; 24:00 may be an end */
      start: string
      /** HH:MM on the wall clock; 24:00 may be an end */
      end: string
    }>
  }
} | Array<{
  dayOfWeek: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday'
  intervals: Array<{
    /** HH:MM on the wall clock; 24:00 may be an end */
    from: string
    /** HH:MM on the wall clock; 24:00 may be an end */
    to: string
  }>
}>

export type UpdateAvailability = {
  name?: string
  timezone?: string
  /** Replaces the whole week. */
  schedule?: ScheduleInput
  /** Replaces all exceptions. */
  availabilityExceptions?: AvailabilityExceptionsInput
}

export type UpdateUser = {
  givenName?: string
  familyName?: string
  /** At least 5 characters; the old address ends */
  slug?: string
  timezone?: string
  language?: 'en' | 'de' | 'fr' | 'es' | 'no' | 'nl' | 'it' | 'pl' | 'sv' | 'tr' | 'da'
}

export type User = {
  id: string
  companyId: string
  email: string
  givenName: string
  familyName: string
  fullName: string
  firstName: string
  lastName: string
  slug: string
  timezone: string
  language: 'en' | 'de' | 'fr' | 'es' | 'no' | 'nl' | 'it' | 'pl' | 'sv' | 'tr' | 'da'
  userType: 'standard' | 'resource' | 'api-platform' | 'partner'
  isAdmin: boolean
  isScimDisabled: boolean
  title: null
  picture: null
  phone: null
  anonymousBooking: boolean
  anonymousCalendarActivity: boolean
  showGettingStartedList: boolean
  recieveEmailMarketing: boolean
  /** Filled once personal pages can be designed */
  personalPage: object
  defaultAvailabilityId: string | null
  createdAt: string
  updatedAt: string
  deletedAt: null
}

export type UserList = {
  users: User[]
  /** All that match */
  total: number
  /** Those in this reply */
  count: number
  limit: number
  offset: number
}
