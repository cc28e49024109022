-- Owner: gazette. One row per issue: what it is to hold, and what was published.

CREATE TABLE gazette_issue (
  organ_id text NOT NULL,
  id text NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL,
  title text NOT NULL,
  articles text[] NOT NULL,
  status text NOT NULL,
  changed boolean NOT NULL,
  version integer,
  published_on date,
  contents jsonb,
  pdf text,
  PRIMARY KEY (organ_id, id)
);
CREATE UNIQUE INDEX gazette_issue_by_number ON gazette_issue (organ_id, year DESC, number DESC);
