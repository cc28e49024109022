-- Owner: disputes. Reviews and suits over applications; what they are about stands in the vault.

CREATE TABLE dispute (
  organ_id text NOT NULL,
  id text NOT NULL,
  application_id text NOT NULL,
  application_number text NOT NULL,
  kind text NOT NULL,
  body text NOT NULL,
  filed_day date NOT NULL,
  outcome text,
  concluded_day date,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX dispute_by_day ON dispute (organ_id, filed_day, id);
CREATE INDEX dispute_by_application ON dispute (organ_id, application_id);
