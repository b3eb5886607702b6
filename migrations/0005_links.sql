-- One-time links, and what users say on their personal pages.

-- tenant
-- A link is good for one booking. What uses it up locks its row, so that of many at once one wins.
CREATE TABLE one_time_links (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  meeting_type_id uuid NOT NULL,
  token text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  appointment_id uuid,
  PRIMARY KEY (company_id, id),
  FOREIGN KEY (company_id, meeting_type_id) REFERENCES meeting_types (company_id, id),
  CHECK ((used_at IS NULL) = (appointment_id IS NULL))
);
CREATE INDEX one_time_links_of_type ON one_time_links (company_id, meeting_type_id, created_at, id);
CREATE INDEX one_time_links_by_end ON one_time_links (expires_at);

-- directory
-- Which link the token in an address stands for.
CREATE TABLE one_time_tokens (
  token text PRIMARY KEY,
  company_id uuid NOT NULL,
  link_id uuid NOT NULL
);

ALTER TABLE users ADD COLUMN personal_page jsonb NOT NULL DEFAULT '{}';
