-- Owner: messages. Lists of letters to the organ; who wrote, what and the answer stand in the vault.

CREATE TABLE message (
  organ_id text NOT NULL,
  id text NOT NULL,
  number text NOT NULL,
  kind text NOT NULL,
  channel text NOT NULL,
  received_day date NOT NULL,
  status text NOT NULL,
  department text,
  handler text,
  writer_ref text NOT NULL,
  letter_ref text NOT NULL,
  answered_by text,
  -- The first answer to the writer: when, and whether in time.
  answered_day date,
  in_time boolean,
  closed_day date,
  score integer,
  public_ref text,
  public_day date,
  public_name text,
  PRIMARY KEY (organ_id, id)
);
CREATE UNIQUE INDEX message_by_number ON message (organ_id, number);
CREATE INDEX message_by_day ON message (organ_id, received_day, id);
CREATE INDEX message_open ON message (organ_id, received_day) WHERE closed_day IS NULL;
CREATE INDEX message_public ON message (organ_id, public_day, id) WHERE public_ref IS NOT NULL;

CREATE TABLE mailbox_setting (
  organ_id text PRIMARY KEY,
  state jsonb NOT NULL
);
