-- A webhook to which one delivery after the other fails is asked with one at a time, after pauses.

-- failures: deliveries that failed when they were tried first, since something arrived. After some,
-- paused_until is set: until then nothing is sent to it, and from then on one attempt.
ALTER TABLE webhooks
  ADD COLUMN failures integer NOT NULL DEFAULT 0,
  ADD COLUMN paused_until timestamptz;
