-- Owner: applications. After how many workdays a late reply is reported by itself, each value from a day on.

ALTER TABLE application_setting ADD COLUMN escalations jsonb NOT NULL DEFAULT '[]';
