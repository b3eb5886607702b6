-- Teams, meeting types that a team hosts, and the queues that choose who does.

-- tenant
CREATE TABLE teams (
  company_id uuid NOT NULL REFERENCES companies,
  id uuid NOT NULL,
  name text NOT NULL,
  slug text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, id)
);

-- directory
CREATE TABLE team_slugs (
  slug text PRIMARY KEY,
  company_id uuid NOT NULL,
  team_id uuid NOT NULL
);

-- tenant
CREATE TABLE team_members (
  company_id uuid NOT NULL,
  team_id uuid NOT NULL,
  user_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('admin', 'member')),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, team_id, user_id),
  FOREIGN KEY (company_id, team_id) REFERENCES teams (company_id, id) ON DELETE CASCADE,
  FOREIGN KEY (company_id, user_id) REFERENCES users (company_id, id)
);
CREATE INDEX team_members_of_user ON team_members (company_id, user_id);

-- A meeting type is a user's or a team's. The hosts of a team's have availabilities of their own.
ALTER TABLE meeting_types
  ALTER COLUMN user_id DROP NOT NULL,
  ADD COLUMN team_id uuid,
  ADD FOREIGN KEY (company_id, team_id) REFERENCES teams (company_id, id),
  ADD CHECK (num_nonnulls(user_id, team_id) = 1),
  DROP CONSTRAINT meeting_types_check,
  ADD CONSTRAINT meeting_types_hours
    CHECK ((availability_id IS NOT NULL) = (user_id IS NOT NULL) OR deleted_at IS NOT NULL);
CREATE UNIQUE INDEX meeting_types_team_slug ON meeting_types (company_id, team_id, slug)
  WHERE deleted_at IS NULL;

-- tenant
-- Who hosts a team's meeting type, and how one of them is chosen. rules_version rises with every
-- change of the meeting type or the queue; `turn` is the number of the last pick. The row is the
-- lock of whoever picks.
CREATE TABLE queues (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  meeting_type_id uuid NOT NULL,
  type text NOT NULL CHECK
    (type IN ('simpleRoundRobin', 'advancedRoundRobin', 'equalDistribution', 'collective')),
  distribution_period text NOT NULL CHECK (distribution_period IN ('day', 'week', 'month')),
  max_lead_threshold integer CHECK (max_lead_threshold >= 1),
  timezone text NOT NULL,
  extras jsonb NOT NULL DEFAULT '{}',
  rules_version integer NOT NULL DEFAULT 1,
  turn integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, id),
  UNIQUE (company_id, meeting_type_id),
  FOREIGN KEY (company_id, meeting_type_id) REFERENCES meeting_types (company_id, id)
);

-- tenant
CREATE TABLE queue_members (
  company_id uuid NOT NULL,
  queue_id uuid NOT NULL,
  user_id uuid NOT NULL,
  is_fixed boolean NOT NULL,
  capacity integer NOT NULL CHECK (capacity BETWEEN 0 AND 1000),
  priority integer NOT NULL CHECK (priority BETWEEN 0 AND 100),
  custom_link text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, queue_id, user_id),
  FOREIGN KEY (company_id, queue_id) REFERENCES queues (company_id, id),
  FOREIGN KEY (company_id, user_id) REFERENCES users (company_id, id)
);
CREATE INDEX queue_members_of_user ON queue_members (company_id, user_id);

-- tenant
-- Several who take a meeting together. The main host comes first among the hosts.
CREATE TABLE queue_user_groups (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  queue_id uuid NOT NULL,
  name text NOT NULL,
  capacity integer NOT NULL CHECK (capacity BETWEEN 0 AND 1000),
  priority integer NOT NULL CHECK (priority BETWEEN 0 AND 100),
  user_ids uuid[] NOT NULL,
  main_host_id uuid,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, id),
  FOREIGN KEY (company_id, queue_id) REFERENCES queues (company_id, id)
);
CREATE INDEX queue_user_groups_of_queue ON queue_user_groups (company_id, queue_id);

-- tenant
-- Who was chosen for what, why, and the numbers that the choice saw. `candidate_id` is a user or a
-- group. A cancellation gives the turn back.
CREATE TABLE picks (
  company_id uuid NOT NULL,
  queue_id uuid NOT NULL,
  turn integer NOT NULL,
  appointment_id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  user_ids uuid[] NOT NULL,
  reason text NOT NULL CHECK
    (reason IN ('nextInQueue', 'availability', 'chosenByAttendee', 'reassigned')),
  seen jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  given_back_at timestamptz,
  PRIMARY KEY (company_id, queue_id, turn),
  FOREIGN KEY (company_id, queue_id) REFERENCES queues (company_id, id)
);
CREATE INDEX picks_of_appointment ON picks (company_id, appointment_id);
CREATE INDEX picks_in_period ON picks (company_id, queue_id, created_at) INCLUDE (candidate_id)
  WHERE given_back_at IS NULL;
CREATE INDEX picks_of_candidate ON picks (company_id, queue_id, candidate_id, turn)
  WHERE given_back_at IS NULL;

-- Who was chosen when a start of a team was held; NULL where nobody had to be.
ALTER TABLE holds ADD COLUMN pick jsonb;

-- A host beside the main one finds the appointment by this.
CREATE INDEX appointments_of_several ON appointments (company_id, starts_at)
  WHERE cardinality(host_ids) > 1;
