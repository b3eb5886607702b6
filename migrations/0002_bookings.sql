-- Meeting types in full, appointments with who attends them, holds, and the events that follow.

ALTER TABLE meeting_types DROP CONSTRAINT meeting_types_company_id_user_id_slug_key;
ALTER TABLE meeting_types ALTER COLUMN availability_id DROP NOT NULL;
ALTER TABLE meeting_types
  ADD COLUMN spots integer NOT NULL DEFAULT 1 CHECK (spots BETWEEN 1 AND 100),
  ADD COLUMN info jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN options jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN questions jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN locations jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN ics jsonb,
  ADD COLUMN metadata jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN extras jsonb NOT NULL DEFAULT '{}',
  ADD COLUMN internal_notes text NOT NULL DEFAULT '',
  ADD COLUMN deleted_at timestamptz,
  ADD CHECK (availability_id IS NOT NULL OR deleted_at IS NOT NULL);
CREATE UNIQUE INDEX meeting_types_slug ON meeting_types (company_id, user_id, slug)
  WHERE deleted_at IS NULL;

-- tenant
-- What a company keeps to make meeting types from; `body` as it would be sent to make one.
CREATE TABLE meeting_type_templates (
  company_id uuid NOT NULL REFERENCES companies,
  id uuid NOT NULL,
  created_by uuid NOT NULL,
  body jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, id)
);

-- tenant
-- offset_min is the offset of `timezone` as it was known at the time of booking: wall time is kept.
-- `spots` is NULL where the appointment is no group session. `info` is the type's as it was booked.
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
  spots integer CHECK (spots BETWEEN 1 AND 100),
  channel text NOT NULL,
  location text,
  meeting_link text,
  info jsonb NOT NULL,
  ics jsonb,
  note text NOT NULL DEFAULT '',
  transcription text,
  summary text,
  sequence integer NOT NULL DEFAULT 0,
  revision integer NOT NULL DEFAULT 1,
  rescheduled_at timestamptz,
  reschedule_count integer NOT NULL DEFAULT 0,
  cancelled_at timestamptz,
  cancel jsonb,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, id),
  FOREIGN KEY (company_id, host_id) REFERENCES users (company_id, id),
  FOREIGN KEY (company_id, meeting_type_id) REFERENCES meeting_types (company_id, id),
  CHECK (ends_at > starts_at AND ends_at - starts_at <= interval '24 hours'),
  CHECK ((cancelled_at IS NULL) = (cancel IS NULL))
);
CREATE INDEX appointments_of_host ON appointments (company_id, host_id, starts_at);
CREATE INDEX appointments_by_start ON appointments (company_id, starts_at);
CREATE INDEX appointments_by_creation ON appointments (company_id, created_at);

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
  guests jsonb NOT NULL DEFAULT '[]',
  receive_reminders boolean NOT NULL,
  data_policy_accepted boolean,
  no_show boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  cancelled_at timestamptz,
  cancel jsonb,
  PRIMARY KEY (company_id, appointment_id, id),
  FOREIGN KEY (company_id, appointment_id) REFERENCES appointments (company_id, id),
  CHECK (email IS NOT NULL OR phone IS NOT NULL),
  CHECK ((cancelled_at IS NULL) = (cancel IS NULL))
);

ALTER TABLE host_blocks
  ADD COLUMN meeting_type_id uuid NOT NULL,
  ADD COLUMN is_session boolean NOT NULL DEFAULT false,
  DROP CONSTRAINT host_blocks_pkey,
  ADD PRIMARY KEY (company_id, appointment_id, host_id);
CREATE INDEX host_blocks_of_type ON host_blocks (company_id, meeting_type_id, starts_at);
CREATE INDEX host_blocks_to_lapse ON host_blocks (expires_at) WHERE expires_at IS NOT NULL;

-- tenant
-- Seats of group sessions. The session is the appointment, and before anybody has booked the block
-- of that id. `holder` is an attendee, or the hold while the seat has an end.
CREATE TABLE seats (
  company_id uuid NOT NULL,
  session_id uuid NOT NULL,
  seat_no integer NOT NULL,
  spots integer NOT NULL CHECK (spots BETWEEN 1 AND 100),
  holder uuid NOT NULL,
  expires_at timestamptz,
  PRIMARY KEY (company_id, session_id, seat_no),
  UNIQUE (company_id, session_id, holder),
  CHECK (seat_no BETWEEN 1 AND spots)
);
CREATE INDEX seats_to_lapse ON seats (expires_at) WHERE expires_at IS NOT NULL;

-- tenant
-- A hold of a start. `session_id` names the block: the hold's own id, or the group session's.
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
  PRIMARY KEY (company_id, id),
  UNIQUE (company_id, token),
  UNIQUE (company_id, meeting_type_id, visitor),
  FOREIGN KEY (company_id, meeting_type_id) REFERENCES meeting_types (company_id, id)
);
CREATE INDEX holds_of_address ON holds (company_id, address, expires_at);
CREATE INDEX holds_to_lapse ON holds (expires_at);

-- tenant
-- The outbox: what became true, written in the transaction that made it true. `position` is given
-- after the commit, so that a reader with a cursor skips none. Events of one subject are in the
-- order of `revision`.
CREATE TABLE events (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  type text NOT NULL,
  subject_id uuid NOT NULL,
  revision integer NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  position bigint,
  PRIMARY KEY (company_id, id)
);
CREATE UNIQUE INDEX events_in_order ON events (company_id, position) WHERE position IS NOT NULL;
CREATE INDEX events_to_number ON events (company_id, created_at) WHERE position IS NULL;

-- tenant
-- The last position given; its row is the lock of whoever numbers a company's events.
CREATE TABLE event_positions (
  company_id uuid PRIMARY KEY,
  last bigint NOT NULL
);
