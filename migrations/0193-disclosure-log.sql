-- Owner: disclosure-log. Answers to applications that were proposed for, or stand in, the public log.

CREATE TABLE disclosure_entry (
  organ_id text NOT NULL,
  id text NOT NULL,
  application_number text NOT NULL,
  standing text NOT NULL,
  answered_day date NOT NULL,
  proposed_day date NOT NULL,
  proposer text NOT NULL,
  text_ref text NOT NULL,
  year integer,
  value integer,
  public_day date,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX disclosure_entry_public ON disclosure_entry (organ_id, year, public_day) WHERE standing = 'public';
CREATE INDEX disclosure_entry_by_day ON disclosure_entry (organ_id, proposed_day, id);
