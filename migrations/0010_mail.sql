-- Mails that go out. A row comes first; whoever sends claims it, and notes what became of it.

-- tenant
-- `cause` is what makes it the same mail: nobody gets one twice. `position` is that of the event it
-- came with: of one subject, mails to one recipient go out in this order. try_at is when it is tried
-- next; while it is being sent, when whoever sends it is given up. recipient NULL: forgotten.
-- `subject` and `content` are as sent, `content` without what its links let one do.
CREATE TABLE mails (
  company_id uuid NOT NULL REFERENCES companies,
  id uuid NOT NULL,
  kind text NOT NULL,
  role text NOT NULL CHECK (role IN ('attendee', 'guest', 'host', 'admin')),
  recipient text,
  cause text NOT NULL,
  position bigint NOT NULL,
  subject_id uuid NOT NULL,
  person_id uuid NOT NULL,
  about jsonb NOT NULL,
  status text NOT NULL CHECK (status IN ('queued', 'sent', 'failed', 'skipped')),
  due_at timestamptz NOT NULL,
  try_at timestamptz NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  error text,
  subject text,
  content text,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  erased_at timestamptz,
  PRIMARY KEY (company_id, id),
  UNIQUE (company_id, cause, recipient, kind),
  CHECK ((status = 'sent') = (sent_at IS NOT NULL)),
  CHECK (recipient IS NOT NULL OR erased_at IS NOT NULL)
);
CREATE INDEX mails_due ON mails (try_at) WHERE status = 'queued';
CREATE INDEX mails_of_subject ON mails (company_id, subject_id);
CREATE INDEX mails_by_creation ON mails (company_id, created_at DESC, id);
CREATE INDEX mails_of_recipient ON mails (company_id, lower(recipient));

-- What happened before there were mails is nobody's news.
INSERT INTO event_cursors (company_id, follower, position)
SELECT company_id, 'mails', last FROM event_positions;
