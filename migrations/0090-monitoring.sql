-- Owner: monitoring. What is watched on an organ's site: findings, runs, new-media accounts, settings.

CREATE TABLE monitoring_finding (
  organ_id text NOT NULL,
  id text NOT NULL,
  check_key text NOT NULL,
  subject text NOT NULL,
  title text NOT NULL,
  status text NOT NULL,
  department text NOT NULL,
  first_seen timestamptz NOT NULL,
  last_seen timestamptz NOT NULL,
  assigned_day date,
  closed_day date,
  gone boolean NOT NULL,
  reopened integer NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX monitoring_finding_by_status ON monitoring_finding (organ_id, status, last_seen, id);
CREATE INDEX monitoring_finding_to_look_at ON monitoring_finding (status, last_seen);

CREATE TABLE monitoring_run (
  organ_id text NOT NULL,
  id text NOT NULL,
  day date NOT NULL,
  started_at timestamptz NOT NULL,
  finished_at timestamptz NOT NULL,
  cause text NOT NULL,
  faults integer NOT NULL,
  result_hash text NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX monitoring_run_by_time ON monitoring_run (organ_id, finished_at, id);

CREATE TABLE monitoring_account (
  organ_id text NOT NULL,
  id text NOT NULL,
  name text NOT NULL,
  platform text NOT NULL,
  department text NOT NULL,
  address text NOT NULL,
  last_update date,
  checked_on date,
  proof text NOT NULL,
  closed_day date,
  PRIMARY KEY (organ_id, id)
);

CREATE TABLE monitoring_setting (
  organ_id text NOT NULL,
  name text NOT NULL,
  from_day date NOT NULL,
  value integer NOT NULL,
  source text NOT NULL,
  PRIMARY KEY (organ_id, name, from_day)
);

-- How far the run of the moment has come; no record, so it is not rebuilt.
CREATE TABLE monitoring_progress (
  organ_id text NOT NULL,
  run_id text NOT NULL,
  step text NOT NULL,
  done integer NOT NULL,
  total integer NOT NULL,
  running boolean NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organ_id)
);
