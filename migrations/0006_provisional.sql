-- Bookings that wait for a confirmation: they take the time of their hosts and have an end.

ALTER TABLE companies
  ADD COLUMN double_opt_in boolean NOT NULL DEFAULT false,
  ADD COLUMN require_host_confirmation boolean NOT NULL DEFAULT false,
  ADD COLUMN provisional_hours integer NOT NULL DEFAULT 24
    CHECK (provisional_hours BETWEEN 1 AND 720);

-- A seat with an end is held, or it waits for a confirmation.
ALTER TABLE seats ADD COLUMN is_pending boolean NOT NULL DEFAULT false;

-- tenant
-- `appointment_id` names what is taken: the appointment that a confirmation makes, or the group
-- session in which `attendee_id` has a seat. `draft` is both as they would be written. `type` is
-- what it waits for now; with `opt_in_follows` the attendee is asked once the host has agreed.
-- `decided_by` is a user or the attendee, NULL where it has lapsed or what it was for is gone.
CREATE TABLE provisional_bookings (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  type text NOT NULL CHECK (type IN ('doubleOptIn', 'requireHostConfirmation')),
  opt_in_follows boolean NOT NULL,
  approved_at timestamptz,
  status text NOT NULL CHECK
    (status IN ('pending', 'confirmed', 'expired', 'declined_by_host', 'declined_by_attendee')),
  meeting_type_id uuid NOT NULL,
  host_ids uuid[] NOT NULL,
  appointment_id uuid NOT NULL,
  attendee_id uuid NOT NULL,
  is_session boolean NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  draft jsonb NOT NULL,
  hours integer NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, id),
  FOREIGN KEY (company_id, meeting_type_id) REFERENCES meeting_types (company_id, id),
  CHECK ((status = 'pending') = (decided_at IS NULL))
);
CREATE INDEX provisional_bookings_by_creation
  ON provisional_bookings (company_id, created_at DESC, id);
CREATE INDEX provisional_bookings_waiting
  ON provisional_bookings (company_id, appointment_id) WHERE status = 'pending';
CREATE INDEX provisional_bookings_to_lapse
  ON provisional_bookings (expires_at) WHERE status = 'pending';
