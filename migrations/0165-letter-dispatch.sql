-- Owner: release. Register of letters sent to applicants and others: how, when, arrived or come back.

CREATE TABLE letter_dispatch (
  organ_id text NOT NULL,
  id text NOT NULL,
  application_id text NOT NULL,
  application_number text NOT NULL,
  letter text NOT NULL,
  way text NOT NULL,
  tracking text NOT NULL,
  sent_day date NOT NULL,
  standing text NOT NULL,
  ended_day date,
  resent boolean NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX letter_dispatch_by_day ON letter_dispatch (organ_id, sent_day, id);
CREATE INDEX letter_dispatch_open ON letter_dispatch (organ_id, sent_day)
  WHERE standing <> 'arrived' AND NOT resent;
