-- Owner: applications. The register of numbered letters, and the numbers an organ passed over with a reason.

CREATE TABLE application_letter (
  organ_id text NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  value integer NOT NULL,
  id text NOT NULL,
  number text NOT NULL,
  kind text NOT NULL,
  day date NOT NULL,
  voided_day date,
  why text,
  PRIMARY KEY (organ_id, series, year, value, id)
);

CREATE TABLE application_letter_skip (
  organ_id text NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  first integer NOT NULL,
  last integer NOT NULL,
  day date NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (organ_id, series, year, first)
);
