-- Appointments that were booked together, as a series.

-- `series_index` counts from 0 in the order of the rule, and stays when one of them moves. `rrule` is
-- the rule as it was asked for.
ALTER TABLE appointments
  ADD COLUMN series_id uuid,
  ADD COLUMN series_index integer CHECK (series_index BETWEEN 0 AND 51),
  ADD COLUMN rrule text,
  ADD CHECK ((series_id IS NULL) = (series_index IS NULL)),
  ADD CHECK ((series_id IS NULL) = (rrule IS NULL));
CREATE UNIQUE INDEX appointments_of_series ON appointments (company_id, series_id, series_index)
  WHERE series_id IS NOT NULL;
