-- The schema that all migrations together make. Generated, to be read.

CREATE EXTENSION IF NOT EXISTS btree_gist;

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
  CONSTRAINT companies_pkey PRIMARY KEY (company_id)
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
  CONSTRAINT users_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT users_company_id_fkey FOREIGN KEY (company_id) REFERENCES companies(company_id),
  CONSTRAINT users_user_type_check CHECK (user_type = ANY (ARRAY['standard'::text, 'resource'::text, 'api-platform'::text, 'partner'::text]))
);
CREATE UNIQUE INDEX users_email ON users USING btree (company_id, email_folded) WHERE deleted_at IS NULL;
CREATE INDEX users_in_order ON users USING btree (company_id, created_at, id) WHERE deleted_at IS NULL;

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
  CONSTRAINT host_blocks_pkey PRIMARY KEY (company_id, host_id, appointment_id),
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
CREATE TABLE meeting_types (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  availability_id uuid NOT NULL,
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
  CONSTRAINT meeting_types_pkey PRIMARY KEY (company_id, id),
  CONSTRAINT meeting_types_company_id_user_id_slug_key UNIQUE (company_id, user_id, slug),
  CONSTRAINT meeting_types_company_id_availability_id_fkey FOREIGN KEY (company_id, availability_id) REFERENCES availabilities(company_id, id),
  CONSTRAINT meeting_types_company_id_user_id_fkey FOREIGN KEY (company_id, user_id) REFERENCES users(company_id, id),
  CONSTRAINT meeting_types_buffer_after_min_check CHECK (buffer_after_min >= 0 AND buffer_after_min <= 120),
  CONSTRAINT meeting_types_buffer_before_min_check CHECK (buffer_before_min >= 0 AND buffer_before_min <= 120),
  CONSTRAINT meeting_types_duration_min_check CHECK (duration_min >= 5 AND duration_min <= 480),
  CONSTRAINT meeting_types_notice_min_check CHECK (notice_min >= 0),
  CONSTRAINT meeting_types_step_min_check CHECK (step_min >= 5 AND step_min <= 60)
);
CREATE INDEX meeting_types_of_availability ON meeting_types USING btree (company_id, availability_id);

-- system
CREATE TABLE schema_migrations (
  id integer NOT NULL,
  name text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT schema_migrations_pkey PRIMARY KEY (id)
);

-- directory
CREATE TABLE slugs (
  slug text NOT NULL,
  company_id uuid NOT NULL,
  user_id uuid NOT NULL,
  CONSTRAINT slugs_pkey PRIMARY KEY (slug)
);
