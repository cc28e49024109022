-- Owner: disputes. Where a dispute stands, on what ground, what was learnt from it; reasons an organ added.

ALTER TABLE dispute ADD COLUMN case_number text NOT NULL DEFAULT '';
ALTER TABLE dispute ADD COLUMN ground text NOT NULL DEFAULT 'other';
ALTER TABLE dispute ADD COLUMN stage text NOT NULL DEFAULT 'accepted';
ALTER TABLE dispute ADD COLUMN result text;
ALTER TABLE dispute ADD COLUMN lesson_wanted boolean NOT NULL DEFAULT false;
ALTER TABLE dispute ADD COLUMN lesson_reason text;
ALTER TABLE dispute ADD COLUMN lesson_day date;
ALTER TABLE dispute ADD COLUMN lesson_ref text;
ALTER TABLE dispute ADD COLUMN outcome_row text;
ALTER TABLE dispute ADD COLUMN moved boolean NOT NULL DEFAULT false;
UPDATE dispute SET stage = CASE WHEN outcome IS NULL THEN 'accepted' ELSE 'closed' END,
  lesson_wanted = coalesce(outcome = 'corrected', false);
CREATE INDEX dispute_lesson ON dispute (organ_id, outcome_row, lesson_day) WHERE lesson_reason IS NOT NULL;
CREATE INDEX dispute_unfinished ON dispute (organ_id, filed_day, id) WHERE stage <> 'closed' OR lesson_wanted;

CREATE TABLE dispute_reason (
  organ_id text NOT NULL,
  label text NOT NULL,
  from_day date NOT NULL,
  until_day date,
  PRIMARY KEY (organ_id, label)
);
