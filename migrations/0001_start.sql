-- Companies, their people, what can be booked, and the blocks that keep hosts from being booked twice.
-- Every table is of one kind, named above it: tenant (company_id first in every key), directory
-- (keyed by what is looked up; names the company) or system.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- tenant
CREATE TABLE companies (
  company_id uuid PRIMARY KEY,
  name text NOT NULL,
  timezone text NOT NULL,
  created_at timestamptz NOT NULL
);

-- tenant
-- rules_version rises with every change of what the user's windows follow from: the user, the
-- meeting types, and the availabilities that they use. What a process keeps of them is good as
-- long as the version is the same.
CREATE TABLE users (
  company_id uuid NOT NULL REFERENCES companies,
  id uuid NOT NULL,
  email text NOT NULL,
  email_folded text NOT NULL,
  given_name text NOT NULL,
  family_name text NOT NULL,
  slug text NOT NULL,
  timezone text NOT NULL,
  language text NOT NULL DEFAULT 'en',
  user_type text NOT NULL CHECK (user_type IN ('standard', 'resource', 'api-platform', 'partner')),
  is_admin boolean NOT NULL DEFAULT false,
  rules_version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  deleted_at timestamptz,
  PRIMARY KEY (company_id, id)
);
CREATE UNIQUE INDEX users_email ON users (company_id, email_folded) WHERE deleted_at IS NULL;
CREATE INDEX users_in_order ON users (company_id, created_at, id) WHERE deleted_at IS NULL;

-- directory
CREATE TABLE slugs (
  slug text PRIMARY KEY,
  company_id uuid NOT NULL,
  user_id uuid NOT NULL
);

-- directory
CREATE TABLE api_keys (
  id uuid PRIMARY KEY,
  company_id uuid NOT NULL,
  user_id uuid NOT NULL,
  name text,
  hash bytea NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  deactivated_at timestamptz,
  last_used_at timestamptz,
  CHECK (expires_at >= created_at AND expires_at - created_at <= interval '90 days')
);
CREATE INDEX api_keys_of_company ON api_keys (company_id, created_at, id);

-- tenant
CREATE TABLE availabilities (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  name text NOT NULL,
  timezone text NOT NULL,
  schedule jsonb NOT NULL,
  exceptions jsonb NOT NULL DEFAULT '[]',
  is_default boolean NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, id),
  FOREIGN KEY (company_id, user_id) REFERENCES users (company_id, id)
);
CREATE INDEX availabilities_of_user ON availabilities (company_id, user_id);
CREATE UNIQUE INDEX availabilities_default ON availabilities (company_id, user_id) WHERE is_default;

-- tenant
-- Lengths in minutes. step_min NULL: the grid steps by the duration.
CREATE TABLE meeting_types (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  user_id uuid NOT NULL,
  availability_id uuid NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  channel text NOT NULL,
  enabled boolean NOT NULL DEFAULT true,
  duration_min integer NOT NULL CHECK (duration_min BETWEEN 5 AND 480),
  step_min integer CHECK (step_min BETWEEN 5 AND 60),
  buffer_before_min integer NOT NULL DEFAULT 0 CHECK (buffer_before_min BETWEEN 0 AND 120),
  buffer_after_min integer NOT NULL DEFAULT 0 CHECK (buffer_after_min BETWEEN 0 AND 120),
  buffers_within_hours boolean NOT NULL DEFAULT false,
  notice_min integer NOT NULL DEFAULT 0 CHECK (notice_min >= 0),
  days_into_future jsonb,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, id),
  UNIQUE (company_id, user_id, slug),
  FOREIGN KEY (company_id, user_id) REFERENCES users (company_id, id),
  FOREIGN KEY (company_id, availability_id) REFERENCES availabilities (company_id, id)
);
CREATE INDEX meeting_types_of_availability ON meeting_types (company_id, availability_id);

-- tenant
-- The time that an appointment keeps a host from others, buffers included. The exclusion constraint
-- is the last promise that nobody is booked twice; it guards and is never read by. The check on the
-- length lets a reader look no further back than a day.
CREATE TABLE host_blocks (
  company_id uuid NOT NULL,
  host_id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  during tstzrange NOT NULL GENERATED ALWAYS AS (tstzrange(starts_at, ends_at)) STORED,
  buffer_before_min integer NOT NULL DEFAULT 0 CHECK (buffer_before_min BETWEEN 0 AND 120),
  buffer_after_min integer NOT NULL DEFAULT 0 CHECK (buffer_after_min BETWEEN 0 AND 120),
  state text NOT NULL CHECK (state IN ('confirmed', 'pending', 'held')),
  expires_at timestamptz,
  PRIMARY KEY (company_id, host_id, appointment_id),
  FOREIGN KEY (company_id, host_id) REFERENCES users (company_id, id),
  CHECK (isfinite(starts_at) AND isfinite(ends_at)),
  CHECK (ends_at > starts_at AND ends_at - starts_at <= interval '24 hours'),
  CHECK ((state = 'confirmed') = (expires_at IS NULL)),
  EXCLUDE USING gist (company_id WITH =, host_id WITH =, during WITH &&)
);
CREATE INDEX host_blocks_by_start ON host_blocks (company_id, host_id, starts_at) INCLUDE (ends_at);

-- tenant
-- Replies to requests that carried an Idempotency-Key, for a day.
CREATE TABLE idempotency_keys (
  company_id uuid NOT NULL,
  caller text NOT NULL,
  key text NOT NULL,
  request_hash bytea NOT NULL,
  status integer,
  reply text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, caller, key)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
