-- Mails that ended long ago are forgotten, by when they were due.
CREATE INDEX mails_ended ON mails (due_at) WHERE status <> 'queued';
