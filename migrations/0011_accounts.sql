-- People who sign in: accounts, their sessions and links, roles, invitations, and what was done.

-- An administrator from before there were roles: the company's oldest is its owner.
ALTER TABLE users ADD COLUMN role text NOT NULL DEFAULT 'member'
  CHECK (role IN ('owner', 'admin', 'member'));
UPDATE users u SET role = CASE WHEN u.id = (
    SELECT o.id FROM users o
    WHERE o.company_id = u.company_id AND o.is_admin AND o.deleted_at IS NULL
    ORDER BY o.created_at, o.id LIMIT 1
  ) THEN 'owner' ELSE 'admin' END
WHERE u.is_admin;
ALTER TABLE users ADD CONSTRAINT users_role_is_admin CHECK (is_admin = (role <> 'member'));

-- directory
-- One person who signs in, by one email, whatever companies they belong to. It names no company:
-- account_users does. proven_at is when it was known that the person has the mailbox; NULL: anybody may
-- have made the account, so nothing of it outlives the proof.
CREATE TABLE accounts (
  id uuid PRIMARY KEY,
  email text NOT NULL,
  email_folded text NOT NULL UNIQUE,
  password_hash text,
  proven_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

-- directory
-- Which user of a company an account is.
CREATE TABLE account_users (
  account_id uuid NOT NULL REFERENCES accounts,
  company_id uuid NOT NULL,
  user_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, company_id),
  UNIQUE (company_id, user_id)
);

-- Who kept a company before there were accounts can sign in as well.
INSERT INTO accounts (id, email, email_folded, proven_at, created_at, updated_at)
SELECT DISTINCT ON (email_folded) gen_random_uuid(), email, email_folded, created_at, created_at,
  created_at
FROM users WHERE is_admin AND deleted_at IS NULL
ORDER BY email_folded, created_at, id;
INSERT INTO account_users (account_id, company_id, user_id, created_at)
SELECT a.id, u.company_id, u.id, u.created_at
FROM users u JOIN accounts a ON a.email_folded = u.email_folded
WHERE u.is_admin AND u.deleted_at IS NULL;

-- directory
-- A browser that is signed in, at one company at a time. `means` is how it was opened.
CREATE TABLE sessions (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  account_id uuid NOT NULL REFERENCES accounts,
  company_id uuid NOT NULL,
  user_id uuid NOT NULL,
  means text NOT NULL CHECK (means IN ('link', 'password')),
  user_agent text,
  address text NOT NULL,
  created_at timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz
);
CREATE INDEX sessions_of_account ON sessions (account_id, created_at, id);
CREATE INDEX sessions_of_user ON sessions (company_id, user_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

-- directory
-- A link that is good once. What it was made for says which of the rest is there.
CREATE TABLE sign_in_links (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  purpose text NOT NULL CHECK (purpose IN ('sign_in', 'recover', 'invitation', 'sign_up')),
  email text NOT NULL,
  account_id uuid REFERENCES accounts,
  company_id uuid,
  invitation_id uuid,
  details jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CHECK (purpose NOT IN ('sign_in', 'recover') OR account_id IS NOT NULL),
  CHECK (purpose <> 'invitation' OR company_id IS NOT NULL AND invitation_id IS NOT NULL)
);
CREATE INDEX sign_in_links_of_account ON sign_in_links (account_id);
CREATE INDEX sign_in_links_of_invitation ON sign_in_links (invitation_id);
CREATE INDEX sign_in_links_by_expiry ON sign_in_links (expires_at);

-- tenant
CREATE TABLE invitations (
  company_id uuid NOT NULL REFERENCES companies,
  id uuid NOT NULL,
  email text NOT NULL,
  email_folded text NOT NULL,
  role text NOT NULL CHECK (role IN ('owner', 'admin', 'member')),
  invited_by uuid NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (company_id, id),
  FOREIGN KEY (company_id, invited_by) REFERENCES users (company_id, id),
  CHECK (accepted_at IS NULL OR revoked_at IS NULL)
);
CREATE INDEX invitations_by_creation ON invitations (company_id, created_at DESC, id);

-- tenant
-- Who did what. Of what was sent only the names of the fields are kept, never a value.
CREATE TABLE audit_log (
  company_id uuid NOT NULL REFERENCES companies,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  actor text NOT NULL CHECK (actor IN ('user', 'api_key', 'operator')),
  user_id uuid,
  key_id uuid,
  operation text NOT NULL,
  method text NOT NULL,
  path_params jsonb NOT NULL,
  fields text[] NOT NULL,
  address text,
  request_id text,
  PRIMARY KEY (company_id, id)
);
CREATE INDEX audit_log_by_time ON audit_log (company_id, at DESC, id DESC);
CREATE INDEX audit_log_to_forget ON audit_log (at);
