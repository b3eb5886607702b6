-- Endpoints that hear of events, what is delivered to them, and each attempt at it.

-- tenant
-- Secrets are sealed (runtime/seal.ts). The older one signs too until older_until. failing_since:
-- nothing has been delivered since then. A disabled endpoint keeps its open deliveries.
CREATE TABLE webhooks (
  company_id uuid NOT NULL REFERENCES companies,
  id uuid NOT NULL,
  endpoint text NOT NULL,
  description text NOT NULL,
  event_types text[] NOT NULL,
  secret text NOT NULL,
  older_secret text,
  older_until timestamptz,
  failing_since timestamptz,
  disabled_at timestamptz,
  disabled_reason text CHECK (disabled_reason IN ('by_hand', 'gone', 'failing')),
  revision integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (company_id, id),
  CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL)),
  CHECK ((older_secret IS NULL) = (older_until IS NULL))
);

-- tenant
-- One event to one endpoint. position and subject_id are the event's: of one endpoint and subject
-- the first open one alone is due. Whoever attempts it holds the lease. attempts counts all that
-- were begun, tries those that failed since it was opened last, the first of them at failed_since.
CREATE TABLE webhook_deliveries (
  company_id uuid NOT NULL,
  id uuid NOT NULL,
  webhook_id uuid NOT NULL,
  event_id uuid NOT NULL,
  event_type text NOT NULL,
  subject_id uuid NOT NULL,
  position bigint NOT NULL,
  status text NOT NULL CHECK (status IN ('open', 'delivered', 'given_up')),
  attempts integer NOT NULL DEFAULT 0,
  tries integer NOT NULL DEFAULT 0,
  failed_since timestamptz,
  due_at timestamptz NOT NULL,
  lease_id uuid,
  lease_until timestamptz,
  created_at timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (company_id, id),
  UNIQUE (company_id, webhook_id, event_id),
  FOREIGN KEY (company_id, webhook_id) REFERENCES webhooks (company_id, id) ON DELETE CASCADE,
  FOREIGN KEY (company_id, event_id) REFERENCES events (company_id, id),
  CHECK ((status = 'open') = (finished_at IS NULL)),
  CHECK ((lease_id IS NULL) = (lease_until IS NULL))
);
CREATE INDEX webhook_deliveries_due
  ON webhook_deliveries (company_id, webhook_id, due_at, position) WHERE status = 'open';
CREATE INDEX webhook_deliveries_in_order
  ON webhook_deliveries (company_id, webhook_id, subject_id, position) WHERE status = 'open';
CREATE INDEX webhook_deliveries_newest ON webhook_deliveries (company_id, position DESC, id);
CREATE INDEX webhook_deliveries_finished ON webhook_deliveries (finished_at)
  WHERE finished_at IS NOT NULL;

-- tenant
-- answer: how what was answered begins, of an attempt that failed; it may name people.
CREATE TABLE webhook_attempts (
  company_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  number integer NOT NULL,
  at timestamptz NOT NULL,
  duration_ms integer NOT NULL,
  status integer,
  error text,
  answer text,
  PRIMARY KEY (company_id, delivery_id, number),
  FOREIGN KEY (company_id, delivery_id) REFERENCES webhook_deliveries (company_id, id)
    ON DELETE CASCADE
);
