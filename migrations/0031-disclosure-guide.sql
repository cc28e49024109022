-- Owner: disclosure-guide. The guide each organ has published.

CREATE TABLE disclosure_guide (
  organ_id text PRIMARY KEY,
  version integer NOT NULL,
  day date NOT NULL,
  guide jsonb NOT NULL
);
