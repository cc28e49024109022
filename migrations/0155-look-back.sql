-- Owner: articles. Looking through everything published again: how far it has come, and what was found.

CREATE TABLE look_back (
  organ_id text NOT NULL,
  id text NOT NULL,
  kind text NOT NULL,
  asked_by text NOT NULL,
  asked_at timestamptz NOT NULL,
  reached text NOT NULL,
  done integer NOT NULL,
  total integer NOT NULL,
  found integer NOT NULL,
  running boolean NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX look_back_by_kind ON look_back (organ_id, kind, asked_at);
CREATE INDEX look_back_running ON look_back (asked_at) WHERE running;

CREATE TABLE look_back_finding (
  organ_id text NOT NULL,
  look_id text NOT NULL,
  article_id text NOT NULL,
  key text NOT NULL,
  edition integer NOT NULL,
  content_hash text NOT NULL,
  weight text NOT NULL,
  place text NOT NULL,
  words text NOT NULL,
  message text NOT NULL,
  standing text NOT NULL,
  reason text NOT NULL,
  dealt_by text NOT NULL,
  dealt_on date,
  PRIMARY KEY (organ_id, look_id, article_id, key)
);
CREATE INDEX look_back_finding_by_standing ON look_back_finding (organ_id, look_id, standing, article_id, key);
CREATE INDEX look_back_finding_open ON look_back_finding (organ_id, article_id) WHERE standing = 'open';
