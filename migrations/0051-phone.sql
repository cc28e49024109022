-- Owner: phone. The call log (who called and what was said stand in the vault) and stand-ins of the duty roster.

CREATE TABLE phone_call (
  organ_id text NOT NULL,
  id text NOT NULL,
  day date NOT NULL,
  started_at text NOT NULL,
  minutes integer NOT NULL,
  kind text NOT NULL,
  taken_by text NOT NULL,
  caller_ref text NOT NULL,
  talk_ref text NOT NULL,
  message_id text,
  message_number text,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX phone_call_by_day ON phone_call (organ_id, day, started_at, id);

CREATE TABLE duty_stand_in (
  organ_id text NOT NULL,
  day date NOT NULL,
  shifts jsonb NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (organ_id, day)
);
