-- Owner: applications. What a case waits for, with which it is answered, whether its due day moved; fees; settings.

ALTER TABLE application ADD COLUMN departments text[] NOT NULL DEFAULT '{}';
ALTER TABLE application ADD COLUMN flow text NOT NULL DEFAULT 'office';
ALTER TABLE application ADD COLUMN stage text NOT NULL DEFAULT '';
ALTER TABLE application ADD COLUMN merged_into text;
ALTER TABLE application ADD COLUMN moved boolean NOT NULL DEFAULT false;
ALTER TABLE application ADD COLUMN archived boolean NOT NULL DEFAULT false;
UPDATE application SET departments = ARRAY[department] WHERE department IS NOT NULL;
CREATE INDEX application_merged ON application (organ_id, merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE application_fee (
  organ_id text NOT NULL,
  id text NOT NULL,
  number text NOT NULL,
  scheme text NOT NULL,
  yuan integer NOT NULL,
  noticed_day date NOT NULL,
  paid_day date,
  refunded_yuan integer NOT NULL,
  lapsed boolean NOT NULL,
  PRIMARY KEY (organ_id, id)
);

CREATE TABLE application_setting (
  organ_id text PRIMARY KEY,
  flow text NOT NULL
);
