-- Owner: importing. One row for each import asked for, one for each document found in its source.

CREATE TABLE import_run (
  organ_id text NOT NULL,
  id text NOT NULL,
  kind text NOT NULL,
  origin text NOT NULL,
  address text NOT NULL,
  file_hash text,
  file_name text NOT NULL,
  column_key text NOT NULL,
  department text NOT NULL,
  state text NOT NULL,
  reached integer NOT NULL,
  listed integer NOT NULL,
  trouble text NOT NULL,
  asked_by text NOT NULL,
  asked_name text NOT NULL,
  asked_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX import_run_open ON import_run (asked_at) WHERE state IN ('listing', 'taking');

CREATE TABLE import_row (
  organ_id text NOT NULL,
  run_id text NOT NULL,
  place integer NOT NULL,
  origin text NOT NULL,
  source_key text NOT NULL,
  title text NOT NULL,
  url text NOT NULL,
  origin_day date,
  content_hash text,
  standing text NOT NULL,
  reason text NOT NULL,
  article_id text,
  personal integer NOT NULL,
  words integer NOT NULL,
  PRIMARY KEY (organ_id, run_id, place)
);
CREATE INDEX import_row_waiting ON import_row (organ_id, run_id, place) WHERE standing = 'waiting';
CREATE INDEX import_row_taken ON import_row (organ_id, origin, source_key) WHERE standing = 'taken';
