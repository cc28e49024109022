-- Owner: articles. Who signs in whose place, and until when.

CREATE TABLE signing_delegation (
  organ_id text NOT NULL,
  id text NOT NULL,
  giver text NOT NULL,
  taker text NOT NULL,
  steps text[] NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL,
  reason text NOT NULL,
  ended_on date,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX signing_delegation_by_taker ON signing_delegation (taker, to_day);
