-- Owner: privacy. Who looked at whose identity, and for how long identities are kept.

CREATE TABLE identity_view (
  organ_id text NOT NULL,
  id text NOT NULL,
  application_id text NOT NULL,
  application_number text NOT NULL,
  what text NOT NULL,
  viewer text NOT NULL,
  viewed_day date NOT NULL,
  viewed_at timestamptz NOT NULL,
  reason_ref text NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX identity_view_by_time ON identity_view (organ_id, viewed_at DESC, id);

CREATE TABLE retention_setting (
  organ_id text NOT NULL,
  from_day date NOT NULL,
  proof_days integer NOT NULL,
  identity_days integer NOT NULL,
  basis text NOT NULL,
  PRIMARY KEY (organ_id, from_day)
);
