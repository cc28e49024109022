-- Owner: annual-report. All reports of a year packed into one file for a county, or being packed.

CREATE TABLE report_archive (
  organ_id text NOT NULL,
  year integer NOT NULL,
  state text NOT NULL,
  done integer NOT NULL,
  total integer NOT NULL,
  at text NOT NULL,
  bytes bigint NOT NULL,
  file text,
  asked_at timestamptz NOT NULL,
  made_at timestamptz,
  PRIMARY KEY (organ_id, year)
);
CREATE INDEX report_archive_waiting ON report_archive (asked_at) WHERE state = 'running';
