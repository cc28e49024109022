-- Owner: applications. Lists of applications for information; who applied and what for stands in the vault.

CREATE TABLE application (
  organ_id text NOT NULL,
  id text NOT NULL,
  number text NOT NULL,
  received_day date NOT NULL,
  channel text NOT NULL,
  applicant_kind text NOT NULL,
  department text,
  status text NOT NULL,
  outcome_row text,
  closed_day date,
  PRIMARY KEY (organ_id, id)
);
CREATE UNIQUE INDEX application_by_number ON application (organ_id, number);
CREATE INDEX application_by_day ON application (organ_id, received_day, id);
CREATE INDEX application_open ON application (organ_id, received_day) WHERE outcome_row IS NULL;
