-- Owner: applications. Which cases are of one applicant and of like words: keyed hashes only, nobody is named by them.

CREATE TABLE application_likeness (
  organ_id text NOT NULL,
  id text NOT NULL,
  number text NOT NULL,
  received_day date NOT NULL,
  applicant text NOT NULL,
  sketch integer[] NOT NULL,
  bands integer[] NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX application_of_applicant ON application_likeness (organ_id, applicant, received_day);
CREATE INDEX application_likeness_by_day ON application_likeness (organ_id, received_day);
CREATE INDEX application_bands ON application_likeness USING gin (bands);
