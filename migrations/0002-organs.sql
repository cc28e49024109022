-- Owner: organs. Who is who: county, towns, villages and their sites.

CREATE TABLE organ (
  organ_id text PRIMARY KEY,
  parent_id text,
  kind text NOT NULL,
  name text NOT NULL,
  site_path text UNIQUE,
  state jsonb NOT NULL
);
