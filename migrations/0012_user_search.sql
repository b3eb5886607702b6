-- Users are found by part of a name, an email or a slug.

ALTER TABLE users ADD COLUMN searched text NOT NULL GENERATED ALWAYS AS
  (lower(given_name || ' ' || family_name || ' ' || email || ' ' || slug)) STORED;
CREATE INDEX users_searched ON users USING gist (company_id, searched gist_trgm_ops)
  WHERE deleted_at IS NULL;
-- It begins with the name: so users are listed by it.
CREATE INDEX users_by_name ON users (company_id, searched, id) WHERE deleted_at IS NULL;
