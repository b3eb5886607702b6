-- What the pages of a company show, and which sites may show them inside their own.

-- frame_origins NULL: any site; empty: none. language NULL: whatever the browser prefers.
ALTER TABLE companies
  ADD COLUMN accent_color text,
  ADD COLUMN logo_id uuid,
  ADD COLUMN privacy_policy_url text,
  ADD COLUMN imprint_url text,
  ADD COLUMN require_consent boolean NOT NULL DEFAULT false,
  ADD COLUMN frame_origins text[],
  ADD COLUMN language text,
  ADD CHECK (NOT require_consent OR privacy_policy_url IS NOT NULL);

-- directory
-- A logo never changes: a new one has a new id, and the one before it goes.
CREATE TABLE logos (
  id uuid PRIMARY KEY,
  company_id uuid NOT NULL,
  media_type text NOT NULL,
  content bytea NOT NULL
);
