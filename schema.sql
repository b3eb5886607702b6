-- The schema that all migrations together make. Generated, to be read.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- directory
CREATE TABLE accounts (
  id uuid NOT NULL,
  email text NOT NULL,
  email_folded text NOT NULL,
  password_hash text,
  proven_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT accounts_pkey PRIMARY KEY (id),
  CONSTRAINT accounts_email_folded_key UNIQUE (email_folded)
);

-- directory
CREATE TABLE account_users (
  account_id uuid NOT NULL,
  company_id uuid NOT NULL,
  user_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT account_users_pkey PRIMARY KEY (account_id, company_id),
  CONSTRAINT account_users_company_id_user_id_key UNIQUE (company_id, user_id),
  CONSTRAINT account_users_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id)
);

-- directory
CREATE TABLE api_keys (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  user_id uuid NOT NULL,
  name text,
  hash bytea NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  deactivated_at timestamptz,
  last_used_at timestamptz,
  CONSTRAINT api_keys_pkey PRIMARY KEY (id),
  CONSTRAINT api_keys_check CHECK (expires_at >= created_at AND (expires_at - created_at) <= '90 days'::interval)
);
CREATE INDEX api_keys_of_company ON api_keys USING btree (company_id, created_at, id);

-- tenant
CREATE TABLE companies (
  company_id uuid NOT NULL,
  name text NOT NULL,
  timezone text NOT NULL,
  created_at timestamptz NOT NULL,
  double_opt_in boolean DEFAULT false NOT NULL,
  require_host_confirmation boolean DEFAULT false NOT NULL,
  provisional_hours integer DEFAULT 24 NOT NULL,
  accent_color text,
  logo_id uuid,
  privacy_policy_url text,
  imprint_url text,
  require_consent boolean DEFAULT false NOT NULL,
  frame_origins text[],
  language text,
  CONSTRAINT companies_pkey PRIMARY KEY (company_id),
  CONSTRAINT companies_check CHECK (NOT require_consent OR privacy_policy_url IS NOT NULL),
  CONSTRAINT companies_provisional_hours_check CHECK (provisional_hours >= 1 AND provisional_hours <= 720)
);

-- tenant
CREATE TABLE users (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  email text NOT NULL,
  email_folded text NOT NULL,
  given_name text NOT NULL,
  family_name text NOT NULL,
  slug text NOT NULL,
  timezone text NOT NULL,
  language text DEFAULT 'en'::text NOT NULL,
  user_type text NOT NULL,
  is_admin boolean DEFAULT false NOT NULL,
  rules_version integer DEFAULT 1 NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  deleted_at timestamptz,
  personal_page jsonb DEFAULT '{}'::jsonb NOT NULL,
  role text DEFAULT 'member'::text NOT NULL,
  searched text GENERATED ALWAYS AS (lower((((((given_name || ' '::text) || family_name) || ' '::text) || email) || ' '::text) || slug)) STORED NOT NULL,
  CONSTRAINT users_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT users_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(company_id),
  CONSTRAINT users_role_check CHECK (role = ANY (ARRAY['owner'::text, 'admin'::text, 'member'::text])),
  CONSTRAINT users_role_is_admin CHECK (is_admin = (role <> 'member'::text)),
  CONSTRAINT users_user_type_check CHECK (user_type = ANY (ARRAY['standard'::text, 'resource'::text, 'api-platform'::text, 'partner'::text]))
);
CREATE INDEX users_by_name ON users USING btree (company_id, searched, id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX users_email ON users USING btree (company_id, email_folded) WHERE deleted_at IS NULL;
CREATE INDEX users_in_order ON users USING btree (company_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX users_searched ON users USING gist (company_id, searched gist_trgm_ops) WHERE deleted_at IS NULL;

-- tenant
CREATE TABLE availabilities (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  name text NOT NULL,
  timezone text NOT NULL,
  schedule jsonb NOT NULL,
  exceptions jsonb DEFAULT '[]'::jsonb NOT NULL,
  is_default boolean NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT availabilities_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT availabilities_company_id_user_id_fkey FOREIGN KEY (company_id, user_id) REFERENCES users(company_id, id)
);
CREATE UNIQUE INDEX availabilities_default ON availabilities USING btree (company_id, user_id) WHERE is_default;
CREATE INDEX availabilities_of_user ON availabilities USING btree (company_id, user_id);

-- tenant
CREATE TABLE teams (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  slug text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT teams_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT teams_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(company_id)
);

-- tenant
CREATE TABLE meeting_types (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid,
  availability_id uuid,
  slug text NOT NULL,
  name text NOT NULL,
  channel text NOT NULL,
  enabled boolean DEFAULT true NOT NULL,
  duration_min integer NOT NULL,
  step_min integer,
  buffer_before_min integer DEFAULT 0 NOT NULL,
  buffer_after_min integer DEFAULT 0 NOT NULL,
  buffers_within_hours boolean DEFAULT false NOT NULL,
  notice_min integer DEFAULT 0 NOT NULL,
  days_into_future jsonb,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  spots integer DEFAULT 1 NOT NULL,
  info jsonb DEFAULT '{}'::jsonb NOT NULL,
  options jsonb DEFAULT '{}'::jsonb NOT NULL,
  questions jsonb DEFAULT '[]'::jsonb NOT NULL,
  locations jsonb DEFAULT '[]'::jsonb NOT NULL,
  ics jsonb,
  metadata jsonb DEFAULT '{}'::jsonb NOT NULL,
  extras jsonb DEFAULT '{}'::jsonb NOT NULL,
  internal_notes text DEFAULT ''::text NOT NULL,
  deleted_at timestamptz,
  team_id uuid,
  CONSTRAINT meeting_types_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT meeting_types_company_id_availability_id_fkey FOREIGN KEY (company_id, availability_id) REFERENCES availabilities(company_id, id),
  CONSTRAINT meeting_types_company_id_team_id_fkey FOREIGN KEY (company_id, team_id) REFERENCES teams(company_id, id),
  CONSTRAINT meeting_types_company_id_user_id_fkey FOREIGN KEY (company_id, user_id) REFERENCES users(company_id, id),
  CONSTRAINT meeting_types_buffer_after_min_check CHECK (buffer_after_min >= 0 AND buffer_after_min <= 120),
  CONSTRAINT meeting_types_buffer_before_min_check CHECK (buffer_before_min >= 0 AND buffer_before_min <= 120),
  CONSTRAINT meeting_types_check CHECK (num_nonnulls(user_id, team_id) = 1),
  CONSTRAINT meeting_types_duration_min_check CHECK (duration_min >= 5 AND duration_min <= 480),
  CONSTRAINT meeting_types_hours CHECK ((availability_id IS NOT NULL) = (user_id IS NOT NULL) OR deleted_at IS NOT NULL),
  CONSTRAINT meeting_types_notice_min_check CHECK (notice_min >= 0),
  CONSTRAINT meeting_types_spots_check CHECK (spots >= 1 AND spots <= 100),
  CONSTRAINT meeting_types_step_min_check CHECK (step_min >= 5 AND step_min <= 60)
);
CREATE INDEX meeting_types_of_availability ON meeting_types USING btree (company_id, availability_id);
CREATE UNIQUE INDEX meeting_types_slug ON meeting_types USING btree (company_id, user_id, slug) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX meeting_types_team_slug ON meeting_types USING btree (company_id, team_id, slug) WHERE deleted_at IS NULL;

-- tenant
CREATE TABLE appointments (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  meeting_type_id uuid NOT NULL,
  host_id uuid NOT NULL,
  host_ids uuid[] NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  timezone text NOT NULL,
  offset_min integer NOT NULL,
  spots integer,
  channel text NOT NULL,
  location text,
  meeting_link text,
  info jsonb NOT NULL,
  ics jsonb,
  note text DEFAULT ''::text NOT NULL,
  transcription text,
  summary text,
  sequence integer DEFAULT 0 NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  rescheduled_at timestamptz,
  reschedule_count integer DEFAULT 0 NOT NULL,
  cancelled_at timestamptz,
  cancel jsonb,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  series_id uuid,
  series_index integer,
  rrule text,
  CONSTRAINT appointments_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT appointments_company_id_host_id_fkey FOREIGN KEY (company_id, host_id) REFERENCES users(company_id, id),
  CONSTRAINT appointments_company_id_meeting_type_id_fkey FOREIGN KEY (company_id, meeting_type_id) REFERENCES meeting_types(company_id, id),
  CONSTRAINT appointments_check CHECK (ends_at > starts_at AND (ends_at - starts_at) <= '24:00:00'::interval),
  CONSTRAINT appointments_check1 CHECK ((cancelled_at IS NULL) = (cancel IS NULL)),
  CONSTRAINT appointments_check2 CHECK ((series_id IS NULL) = (series_index IS NULL)),
  CONSTRAINT appointments_check3 CHECK ((series_id IS NULL) = (rrule IS NULL)),
  CONSTRAINT appointments_series_index_check CHECK (series_index >= 0 AND series_index <= 51),
  CONSTRAINT appointments_spots_check CHECK (spots >= 1 AND spots <= 100)
);
CREATE INDEX appointments_by_creation ON appointments USING btree (company_id, created_at);
CREATE INDEX appointments_by_start ON appointments USING btree (company_id, starts_at);
CREATE INDEX appointments_of_host ON appointments USING btree (company_id, host_id, starts_at);
CREATE UNIQUE INDEX appointments_of_series ON appointments USING btree (company_id, series_id, series_index) WHERE series_id IS NOT NULL;
CREATE INDEX appointments_of_several ON appointments USING btree (company_id, starts_at) WHERE cardinality(host_ids) > 1;

-- tenant
CREATE TABLE attendees (
  company_id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  id uuid NOT NULL,
  email text,
  firstname text NOT NULL,
  lastname text NOT NULL,
  fullname text NOT NULL,
  phone text,
  timezone text,
  language text,
  notes jsonb NOT NULL,
  guests jsonb DEFAULT '[]'::jsonb NOT NULL,
  receive_reminders boolean NOT NULL,
  data_policy_accepted boolean,
  no_show boolean DEFAULT false NOT NULL,
  created_at timestamptz NOT NULL,
  cancelled_at timestamptz,
  cancel jsonb,
  erased_at timestamptz,
  CONSTRAINT attendees_pkey PRIMARY KEY (company_id, appointment_id, id),
  CONSTRAINT attendees_company_id_appointment_id_fkey FOREIGN KEY (company_id, appointment_id) REFERENCES appointments(company_id, id),
  CONSTRAINT attendees_check CHECK (email IS NOT NULL OR phone IS NOT NULL OR erased_at IS NOT NULL),
  CONSTRAINT attendees_check1 CHECK ((cancelled_at IS NULL) = (cancel IS NULL))
);

-- tenant
CREATE TABLE audit_log (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  user_id uuid,
  key_id uuid,
  operation text NOT NULL,
  method text NOT NULL,
  path_params jsonb NOT NULL,
  fields text[] NOT NULL,
  address text,
  request_id text,
  CONSTRAINT audit_log_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT audit_log_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(company_id),
  CONSTRAINT audit_log_actor_check CHECK (actor = ANY (ARRAY['user'::text, 'api_key'::text, 'operator'::text]))
);
CREATE INDEX audit_log_by_time ON audit_log USING btree (company_id, at DESC, id DESC);
CREATE INDEX audit_log_to_forget ON audit_log USING btree (at);

-- tenant
CREATE TABLE contacts (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  email text,
  email_folded text,
  phone text,
  phone_folded text,
  first_name text NOT NULL,
  last_name text NOT NULL,
  language text,
  owner_id uuid,
  tags text[] NOT NULL,
  notes text NOT NULL,
  profile jsonb NOT NULL,
  additional_data jsonb NOT NULL,
  by_hand text[] NOT NULL,
  searched text GENERATED ALWAYS AS (lower((((((((first_name || ' '::text) || last_name) || ' '::text) || COALESCE(email, ''::text)) || ' '::text) || COALESCE(phone, ''::text)) || ' '::text) || COALESCE(phone_folded, ''::text))) STORED,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT contacts_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT contacts_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(company_id),
  CONSTRAINT contacts_company_id_owner_id_fkey FOREIGN KEY (company_id, owner_id) REFERENCES users(company_id, id),
  CONSTRAINT contacts_check CHECK (email IS NOT NULL OR phone IS NOT NULL),
  CONSTRAINT contacts_check1 CHECK ((email IS NULL) = (email_folded IS NULL)),
  CONSTRAINT contacts_check2 CHECK ((phone IS NULL) = (phone_folded IS NULL))
);
CREATE UNIQUE INDEX contacts_email ON contacts USING btree (company_id, email_folded);
CREATE INDEX contacts_in_order ON contacts USING btree (company_id, created_at, id);
CREATE UNIQUE INDEX contacts_phone_alone ON contacts USING btree (company_id, phone_folded) WHERE email_folded IS NULL;
CREATE INDEX contacts_searched ON contacts USING gist (company_id, searched gist_trgm_ops);

-- tenant
CREATE TABLE contact_attendances (
  company_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  attendee_id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  CONSTRAINT contact_attendances_pkey PRIMARY KEY (company_id, contact_id, attendee_id),
  CONSTRAINT contact_attendances_company_id_attendee_id_key UNIQUE (company_id, attendee_id),
  CONSTRAINT contact_attendances_company_id_appointment_id_attendee_id_fkey FOREIGN KEY (company_id, appointment_id, attendee_id) REFERENCES attendees(company_id, appointment_id, id),
  CONSTRAINT contact_attendances_company_id_contact_id_fkey FOREIGN KEY (company_id, contact_id) REFERENCES contacts(company_id, id)
);

-- tenant
CREATE TABLE event_cursors (
  company_id uuid NOT NULL,
  follower text NOT NULL,
  position bigint NOT NULL,
  CONSTRAINT event_cursors_pkey PRIMARY KEY (company_id, follower)
);

-- tenant
CREATE TABLE event_positions (
  company_id uuid NOT NULL,
  last bigint NOT NULL,
  CONSTRAINT event_positions_pkey PRIMARY KEY (company_id)
);

-- tenant
CREATE TABLE events (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  type text NOT NULL,
  subject_id uuid NOT NULL,
  revision integer NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  position bigint,
  CONSTRAINT events_pkey PRIMARY KEY (company_id, id)
);
CREATE UNIQUE INDEX events_in_order ON events USING btree (company_id, "position") WHERE "position" IS NOT NULL;
CREATE INDEX events_of_subject ON events USING btree (company_id, subject_id);
CREATE INDEX events_to_number ON events USING btree (company_id, created_at) WHERE "position" IS NULL;

-- tenant
CREATE TABLE events_set_aside (
  company_id uuid NOT NULL,
  follower text NOT NULL,
  event_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  tries integer NOT NULL,
  due_at timestamptz,
  CONSTRAINT events_set_aside_pkey PRIMARY KEY (company_id, follower, event_id),
  CONSTRAINT events_set_aside_company_id_event_id_fkey FOREIGN KEY (company_id, event_id) REFERENCES events(company_id, id)
);
CREATE INDEX events_set_aside_due ON events_set_aside USING btree (due_at) WHERE due_at IS NOT NULL;

-- tenant
CREATE TABLE holds (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  token text NOT NULL,
  meeting_type_id uuid NOT NULL,
  host_id uuid NOT NULL,
  session_id uuid NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  visitor text,
  address text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  pick jsonb,
  CONSTRAINT holds_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT holds_company_id_meeting_type_id_visitor_key UNIQUE (company_id, meeting_type_id, visitor),
  CONSTRAINT holds_company_id_token_key UNIQUE (company_id, token),
  CONSTRAINT holds_company_id_meeting_type_id_fkey FOREIGN KEY (company_id, meeting_type_id) REFERENCES meeting_types(company_id, id)
);
CREATE INDEX holds_of_address ON holds USING btree (company_id, address, expires_at);
CREATE INDEX holds_to_lapse ON holds USING btree (expires_at);

-- tenant
CREATE TABLE host_blocks (
  company_id uuid NOT NULL,
  host_id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  during tstzrange GENERATED ALWAYS AS (tstzrange(starts_at, ends_at)) STORED NOT NULL,
  buffer_before_min integer DEFAULT 0 NOT NULL,
  buffer_after_min integer DEFAULT 0 NOT NULL,
  state text NOT NULL,
  expires_at timestamptz,
  meeting_type_id uuid NOT NULL,
  is_session boolean DEFAULT false NOT NULL,
  CONSTRAINT host_blocks_pkey PRIMARY KEY (company_id, appointment_id, host_id),
  CONSTRAINT host_blocks_company_id_host_id_fkey FOREIGN KEY (company_id, host_id) REFERENCES users(company_id, id),
  CONSTRAINT host_blocks_buffer_after_min_check CHECK (buffer_after_min >= 0 AND buffer_after_min <= 120),
  CONSTRAINT host_blocks_buffer_before_min_check CHECK (buffer_before_min >= 0 AND buffer_before_min <= 120),
  CONSTRAINT host_blocks_check CHECK (isfinite(starts_at) AND isfinite(ends_at)),
  CONSTRAINT host_blocks_check1 CHECK (ends_at > starts_at AND (ends_at - starts_at) <= '24:00:00'::interval),
  CONSTRAINT host_blocks_check2 CHECK ((state = 'confirmed'::text) = (expires_at IS NULL)),
  CONSTRAINT host_blocks_state_check CHECK (state = ANY (ARRAY['confirmed'::text, 'pending'::text, 'held'::text])),
  CONSTRAINT host_blocks_company_id_host_id_during_excl EXCLUDE USING gist (company_id WITH =, host_id WITH =, during WITH &&)
);
CREATE INDEX host_blocks_by_start ON host_blocks USING btree (company_id, host_id, starts_at) INCLUDE (ends_at);
CREATE INDEX host_blocks_of_type ON host_blocks USING btree (company_id, meeting_type_id, starts_at);
CREATE INDEX host_blocks_to_lapse ON host_blocks USING btree (expires_at) WHERE expires_at IS NOT NULL;

-- tenant
CREATE TABLE idempotency_keys (
  company_id uuid NOT NULL,
  caller text NOT NULL,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  status integer,
  reply text,
  created_at timestamptz NOT NULL,
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (company_id, caller, key)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys USING btree (created_at);

-- tenant
CREATE TABLE invitations (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  email text NOT NULL,
  email_folded text NOT NULL,
  role text NOT NULL,
  invited_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  revoked_at timestamptz,
  CONSTRAINT invitations_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT invitations_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(company_id),
  CONSTRAINT invitations_company_id_invited_by_fkey FOREIGN KEY (company_id, invited_by) REFERENCES users(company_id, id),
  CONSTRAINT invitations_check CHECK (accepted_at IS NULL OR revoked_at IS NULL),
  CONSTRAINT invitations_role_check CHECK (role = ANY (ARRAY['owner'::text, 'admin'::text, 'member'::text]))
);
CREATE INDEX invitations_by_creation ON invitations USING btree (company_id, created_at DESC, id);

-- directory
CREATE TABLE logos (
  id uuid NOT NULL,
  company_id uuid NOT NULL,
  media_type text NOT NULL,
  content bytea NOT NULL,
  CONSTRAINT logos_pkey PRIMARY KEY (id)
);

-- tenant
CREATE TABLE mails (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  role text NOT NULL,
  recipient text,
  cause text NOT NULL,
  position bigint NOT NULL,
  subject_id uuid NOT NULL,
  person_id uuid NOT NULL,
  about jsonb NOT NULL,
  status text NOT NULL,
  due_at timestamptz NOT NULL,
  try_at timestamptz NOT NULL,
  tries integer DEFAULT 0 NOT NULL,
  error text,
  subject text,
  content text,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  erased_at timestamptz,
  CONSTRAINT mails_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT mails_company_id_cause_recipient_kind_key UNIQUE (company_id, cause, recipient, kind),
  CONSTRAINT mails_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(company_id),
  CONSTRAINT mails_check CHECK ((status = 'sent'::text) = (sent_at IS NOT NULL)),
  CONSTRAINT mails_check1 CHECK (recipient IS NOT NULL OR erased_at IS NOT NULL),
  CONSTRAINT mails_role_check CHECK (role = ANY (ARRAY['attendee'::text, 'guest'::text, 'host'::text, 'admin'::text])),
  CONSTRAINT mails_status_check CHECK (status = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text, 'skipped'::text]))
);
CREATE INDEX mails_by_creation ON mails USING btree (company_id, created_at DESC, id);
CREATE INDEX mails_due ON mails USING btree (try_at) WHERE status = 'queued'::text;
CREATE INDEX mails_ended ON mails USING btree (due_at) WHERE status <> 'queued'::text;
CREATE INDEX mails_of_recipient ON mails USING btree (company_id, lower(recipient));
CREATE INDEX mails_of_subject ON mails USING btree (company_id, subject_id);

-- tenant
CREATE TABLE meeting_type_templates (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  created_by uuid NOT NULL,
  body jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT meeting_type_templates_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT meeting_type_templates_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(company_id)
);

-- tenant
CREATE TABLE one_time_links (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  meeting_type_id uuid NOT NULL,
  token text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  appointment_id uuid,
  CONSTRAINT one_time_links_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT one_time_links_company_id_meeting_type_id_fkey FOREIGN KEY (company_id, meeting_type_id) REFERENCES meeting_types(company_id, id),
  CONSTRAINT one_time_links_check CHECK ((used_at IS NULL) = (appointment_id IS NULL))
);
CREATE INDEX one_time_links_by_end ON one_time_links USING btree (expires_at);
CREATE INDEX one_time_links_of_type ON one_time_links USING btree (company_id, meeting_type_id, created_at, id);

-- directory
CREATE TABLE one_time_tokens (
  token text NOT NULL,
  company_id uuid NOT NULL,
  link_id uuid NOT NULL,
  CONSTRAINT one_time_tokens_pkey PRIMARY KEY (token)
);

-- tenant
CREATE TABLE queues (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  meeting_type_id uuid NOT NULL,
  type text NOT NULL,
  distribution_period text NOT NULL,
  max_lead_threshold integer,
  timezone text NOT NULL,
  extras jsonb DEFAULT '{}'::jsonb NOT NULL,
  rules_version integer DEFAULT 1 NOT NULL,
  turn integer DEFAULT 0 NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT queues_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT queues_company_id_meeting_type_id_key UNIQUE (company_id, meeting_type_id),
  CONSTRAINT queues_company_id_meeting_type_id_fkey FOREIGN KEY (company_id, meeting_type_id) REFERENCES meeting_types(company_id, id),
  CONSTRAINT queues_distribution_period_check CHECK (distribution_period = ANY (ARRAY['day'::text, 'week'::text, 'month'::text])),
  CONSTRAINT queues_max_lead_threshold_check CHECK (max_lead_threshold >= 1),
  CONSTRAINT queues_type_check CHECK (type = ANY (ARRAY['simpleRoundRobin'::text, 'advancedRoundRobin'::text, 'equalDistribution'::text, 'collective'::text]))
);

-- tenant
CREATE TABLE picks (
  company_id uuid NOT NULL,
  queue_id uuid NOT NULL,
  turn integer NOT NULL,
  appointment_id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  user_ids uuid[] NOT NULL,
  reason text NOT NULL,
  seen jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  given_back_at timestamptz,
  CONSTRAINT picks_pkey PRIMARY KEY (company_id, queue_id, turn),
  CONSTRAINT picks_company_id_queue_id_fkey FOREIGN KEY (company_id, queue_id) REFERENCES queues(company_id, id),
  CONSTRAINT picks_reason_check CHECK (reason = ANY (ARRAY['nextInQueue'::text, 'availability'::text, 'chosenByAttendee'::text, 'reassigned'::text]))
);
CREATE INDEX picks_in_period ON picks USING btree (company_id, queue_id, created_at) INCLUDE (candidate_id) WHERE given_back_at IS NULL;
CREATE INDEX picks_of_appointment ON picks USING btree (company_id, appointment_id);
CREATE INDEX picks_of_candidate ON picks USING btree (company_id, queue_id, candidate_id, turn) WHERE given_back_at IS NULL;

-- tenant
CREATE TABLE provisional_bookings (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  type text NOT NULL,
  opt_in_follows boolean NOT NULL,
  approved_at timestamptz,
  status text NOT NULL,
  meeting_type_id uuid NOT NULL,
  host_ids uuid[] NOT NULL,
  appointment_id uuid NOT NULL,
  attendee_id uuid NOT NULL,
  is_session boolean NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  draft jsonb NOT NULL,
  hours integer NOT NULL,
  revision integer DEFAULT 1 NOT NULL,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT provisional_bookings_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT provisional_bookings_company_id_meeting_type_id_fkey FOREIGN KEY (company_id, meeting_type_id) REFERENCES meeting_types(company_id, id),
  CONSTRAINT provisional_bookings_check CHECK ((status = 'pending'::text) = (decided_at IS NULL)),
  CONSTRAINT provisional_bookings_status_check CHECK (status = ANY (ARRAY['pending'::text, 'confirmed'::text, 'expired'::text, 'declined_by_host'::text, 'declined_by_attendee'::text])),
  CONSTRAINT provisional_bookings_type_check CHECK (type = ANY (ARRAY['doubleOptIn'::text, 'requireHostConfirmation'::text]))
);
CREATE INDEX provisional_bookings_by_creation ON provisional_bookings USING btree (company_id, created_at DESC, id);
CREATE INDEX provisional_bookings_to_lapse ON provisional_bookings USING btree (expires_at) WHERE status = 'pending'::text;
CREATE INDEX provisional_bookings_waiting ON provisional_bookings USING btree (company_id, appointment_id) WHERE status = 'pending'::text;

-- tenant
CREATE TABLE queue_members (
  company_id uuid NOT NULL,
  queue_id uuid NOT NULL,
  user_id uuid NOT NULL,
  is_fixed boolean NOT NULL,
  capacity integer NOT NULL,
  priority integer NOT NULL,
  custom_link text,
  created_at timestamptz NOT NULL,
  CONSTRAINT queue_members_pkey PRIMARY KEY (company_id, queue_id, user_id),
  CONSTRAINT queue_members_company_id_queue_id_fkey FOREIGN KEY (company_id, queue_id) REFERENCES queues(company_id, id),
  CONSTRAINT queue_members_company_id_user_id_fkey FOREIGN KEY (company_id, user_id) REFERENCES users(company_id, id),
  CONSTRAINT queue_members_capacity_check CHECK (capacity >= 0 AND capacity <= 1000),
  CONSTRAINT queue_members_priority_check CHECK (priority >= 0 AND priority <= 100)
);
CREATE INDEX queue_members_of_user ON queue_members USING btree (company_id, user_id);

-- tenant
CREATE TABLE queue_user_groups (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  queue_id uuid NOT NULL,
  name text NOT NULL,
  capacity integer NOT NULL,
  priority integer NOT NULL,
  user_ids uuid[] NOT NULL,
  main_host_id uuid,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT queue_user_groups_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT queue_user_groups_company_id_queue_id_fkey FOREIGN KEY (company_id, queue_id) REFERENCES queues(company_id, id),
  CONSTRAINT queue_user_groups_capacity_check CHECK (capacity >= 0 AND capacity <= 1000),
  CONSTRAINT queue_user_groups_priority_check CHECK (priority >= 0 AND priority <= 100)
);
CREATE INDEX queue_user_groups_of_queue ON queue_user_groups USING btree (company_id, queue_id);

-- system
CREATE TABLE schema_migrations (
  id integer NOT NULL,
  name text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT schema_migrations_pkey PRIMARY KEY (id)
);

-- tenant
CREATE TABLE seats (
  company_id uuid NOT NULL,
  session_id uuid NOT NULL,
  seat_no integer NOT NULL,
  spots integer NOT NULL,
  holder uuid NOT NULL,
  expires_at timestamptz,
  is_pending boolean DEFAULT false NOT NULL,
  CONSTRAINT seats_pkey PRIMARY KEY (company_id, session_id, seat_no),
  CONSTRAINT seats_company_id_session_id_holder_key UNIQUE (company_id, session_id, holder),
  CONSTRAINT seats_check CHECK (seat_no >= 1 AND seat_no <= spots),
  CONSTRAINT seats_spots_check CHECK (spots >= 1 AND spots <= 100)
);
CREATE INDEX seats_to_lapse ON seats USING btree (expires_at) WHERE expires_at IS NOT NULL;

-- directory
CREATE TABLE sessions (
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL,
  company_id uuid NOT NULL,
  user_id uuid NOT NULL,
  means text NOT NULL,
  user_agent text,
  address text NOT NULL,
  created_at timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  CONSTRAINT sessions_pkey PRIMARY KEY (id),
  CONSTRAINT sessions_token_hash_key UNIQUE (token_hash),
  CONSTRAINT sessions_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT sessions_means_check CHECK (means = ANY (ARRAY['link'::text, 'password'::text]))
);
CREATE INDEX sessions_by_expiry ON sessions USING btree (expires_at);
CREATE INDEX sessions_of_account ON sessions USING btree (account_id, created_at, id);
CREATE INDEX sessions_of_user ON sessions USING btree (company_id, user_id);

-- directory
CREATE TABLE sign_in_links (
  id uuid NOT NULL,
  token_hash bytea NOT NULL,
  purpose text NOT NULL,
  email text NOT NULL,
  account_id uuid,
  company_id uuid,
  invitation_id uuid,
  details jsonb DEFAULT '{}'::jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT sign_in_links_pkey PRIMARY KEY (id),
  CONSTRAINT sign_in_links_token_hash_key UNIQUE (token_hash),
  CONSTRAINT sign_in_links_account_id_fkey FOREIGN KEY (account_id) REFERENCES accounts(id),
  CONSTRAINT sign_in_links_check CHECK ((purpose <> ALL (ARRAY['sign_in'::text, 'recover'::text])) OR account_id IS NOT NULL),
  CONSTRAINT sign_in_links_check1 CHECK (purpose <> 'invitation'::text OR company_id IS NOT NULL AND invitation_id IS NOT NULL),
  CONSTRAINT sign_in_links_purpose_check CHECK (purpose = ANY (ARRAY['sign_in'::text, 'recover'::text, 'invitation'::text, 'sign_up'::text]))
);
CREATE INDEX sign_in_links_by_expiry ON sign_in_links USING btree (expires_at);
CREATE INDEX sign_in_links_of_account ON sign_in_links USING btree (account_id);
CREATE INDEX sign_in_links_of_invitation ON sign_in_links USING btree (invitation_id);

-- directory
CREATE TABLE slugs (
  slug text NOT NULL,
  company_id uuid NOT NULL,
  user_id uuid NOT NULL,
  CONSTRAINT slugs_pkey PRIMARY KEY (slug)
);

-- tenant
CREATE TABLE team_members (
  company_id uuid NOT NULL,
  team_id uuid NOT NULL,
  user_id uuid NOT NULL,
  role text NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT team_members_pkey PRIMARY KEY (company_id, team_id, user_id),
  CONSTRAINT team_members_company_id_team_id_fkey FOREIGN KEY (company_id, team_id) REFERENCES teams(company_id, id) ON DELETE CASCADE,
  CONSTRAINT team_members_company_id_user_id_fkey FOREIGN KEY (company_id, user_id) REFERENCES users(company_id, id),
  CONSTRAINT team_members_role_check CHECK (role = ANY (ARRAY['admin'::text, 'member'::text]))
);
CREATE INDEX team_members_of_user ON team_members USING btree (company_id, user_id);

-- directory
CREATE TABLE team_slugs (
  slug text NOT NULL,
  company_id uuid NOT NULL,
  team_id uuid NOT NULL,
  CONSTRAINT team_slugs_pkey PRIMARY KEY (slug)
);

-- tenant
CREATE TABLE webhooks (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  endpoint text NOT NULL,
  description text NOT NULL,
  event_types text[] NOT NULL,
  secret text NOT NULL,
  older_secret text,
  older_until timestamptz,
  failing_since timestamptz,
  disabled_at timestamptz,
  disabled_reason text,
  revision integer DEFAULT 1 NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  failures integer DEFAULT 0 NOT NULL,
  paused_until timestamptz,
  CONSTRAINT webhooks_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT webhooks_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(company_id),
  CONSTRAINT webhooks_check CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL)),
  CONSTRAINT webhooks_check1 CHECK ((older_secret IS NULL) = (older_until IS NULL)),
  CONSTRAINT webhooks_disabled_reason_check CHECK (disabled_reason = ANY (ARRAY['by_hand'::text, 'gone'::text, 'failing'::text]))
);

-- tenant
CREATE TABLE webhook_deliveries (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  webhook_id uuid NOT NULL,
  event_id uuid NOT NULL,
  event_type text NOT NULL,
  subject_id uuid NOT NULL,
  position bigint NOT NULL,
  status text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  tries integer DEFAULT 0 NOT NULL,
  failed_since timestamptz,
  due_at timestamptz NOT NULL,
  lease_id uuid,
  lease_until timestamptz,
  created_at timestamptz NOT NULL,
  finished_at timestamptz,
  CONSTRAINT webhook_deliveries_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT webhook_deliveries_company_id_webhook_id_event_id_key UNIQUE (company_id, webhook_id, event_id),
  CONSTRAINT webhook_deliveries_company_id_event_id_fkey FOREIGN KEY (company_id, event_id) REFERENCES events(company_id, id),
  CONSTRAINT webhook_deliveries_company_id_webhook_id_fkey FOREIGN KEY (company_id, webhook_id) REFERENCES webhooks(company_id, id) ON DELETE CASCADE,
  CONSTRAINT webhook_deliveries_check CHECK ((status = 'open'::text) = (finished_at IS NULL)),
  CONSTRAINT webhook_deliveries_check1 CHECK ((lease_id IS NULL) = (lease_until IS NULL)),
  CONSTRAINT webhook_deliveries_status_check CHECK (status = ANY (ARRAY['open'::text, 'delivered'::text, 'given_up'::text]))
);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries USING btree (company_id, webhook_id, due_at, "position") WHERE status = 'open'::text;
CREATE INDEX webhook_deliveries_finished ON webhook_deliveries USING btree (finished_at) WHERE finished_at IS NOT NULL;
CREATE INDEX webhook_deliveries_in_order ON webhook_deliveries USING btree (company_id, webhook_id, subject_id, "position") WHERE status = 'open'::text;
CREATE INDEX webhook_deliveries_newest ON webhook_deliveries USING btree (company_id, "position" DESC, id);

-- tenant
CREATE TABLE webhook_attempts (
  company_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  number integer NOT NULL,
  at timestamptz NOT NULL,
  duration_ms integer NOT NULL,
  status integer,
  error text,
  answer text,
  CONSTRAINT webhook_attempts_pkey PRIMARY KEY (company_id, delivery_id, number),
  CONSTRAINT webhook_attempts_company_id_delivery_id_fkey FOREIGN KEY (company_id, delivery_id) REFERENCES webhook_deliveries(company_id, id) ON DELETE CASCADE
);
