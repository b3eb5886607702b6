-- Who follows the events of a company and how far; contacts; attendees who were forgotten.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- tenant
-- How far a follower has come in a company's events; its row is the lock of whoever works on it.
CREATE TABLE event_cursors (
  company_id uuid NOT NULL,
  follower text NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (company_id, follower)
);

-- tenant
-- Events that a follower could not handle, and those of the same subject that wait behind them.
-- due_at NULL: given up, kept for whoever runs the installation.
CREATE TABLE events_set_aside (
  company_id uuid NOT NULL,
  follower text NOT NULL,
  event_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  tries integer NOT NULL,
  due_at timestamptz,
  PRIMARY KEY (company_id, follower, event_id),
  FOREIGN KEY (company_id, event_id) REFERENCES events (company_id, id)
);
CREATE INDEX events_set_aside_due ON events_set_aside (due_at) WHERE due_at IS NOT NULL;

CREATE INDEX events_of_subject ON events (company_id, subject_id);

-- tenant
-- `by_hand` names the fields that somebody wrote, which no booking fills. phone_folded is the
-- phone's digits; a contact without an email is found by it.
CREATE TABLE contacts (
  company_id uuid NOT NULL REFERENCES companies,
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
  searched text GENERATED ALWAYS AS (lower(first_name || ' ' || last_name || ' ' ||
    coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(phone_folded, ''))) STORED,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, id),
  FOREIGN KEY (company_id, owner_id) REFERENCES users (company_id, id),
  CHECK (email IS NOT NULL OR phone IS NOT NULL),
  CHECK ((email IS NULL) = (email_folded IS NULL)),
  CHECK ((phone IS NULL) = (phone_folded IS NULL))
);
CREATE UNIQUE INDEX contacts_email ON contacts (company_id, email_folded);
CREATE UNIQUE INDEX contacts_phone_alone ON contacts (company_id, phone_folded)
  WHERE email_folded IS NULL;
CREATE INDEX contacts_in_order ON contacts (company_id, created_at, id);
CREATE INDEX contacts_searched ON contacts USING gist (company_id, searched gist_trgm_ops);

-- tenant
-- What a contact attends: one row an attendee.
CREATE TABLE contact_attendances (
  company_id uuid NOT NULL,
  contact_id uuid NOT NULL,
  attendee_id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  PRIMARY KEY (company_id, contact_id, attendee_id),
  UNIQUE (company_id, attendee_id),
  FOREIGN KEY (company_id, contact_id) REFERENCES contacts (company_id, id),
  FOREIGN KEY (company_id, appointment_id, attendee_id)
    REFERENCES attendees (company_id, appointment_id, id)
);

-- An attendee who was forgotten has neither email nor phone; the row stays for the figures.
ALTER TABLE attendees DROP CONSTRAINT attendees_check;
ALTER TABLE attendees
  ADD COLUMN erased_at timestamptz,
  ADD CHECK (email IS NOT NULL OR phone IS NOT NULL OR erased_at IS NOT NULL);
