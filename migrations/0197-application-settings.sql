-- Owner: applications. What an organ set, each from a day on: who decides, when lateness is reported, how a case lapses.

ALTER TABLE application_setting ADD COLUMN state jsonb;
UPDATE application_setting SET state = jsonb_build_object(
  'flows', jsonb_build_array(jsonb_build_object('from', '2019-05-15', 'flow', flow)),
  'escalations', escalations,
  'lapses', '[]'::jsonb);
ALTER TABLE application_setting ALTER COLUMN state SET NOT NULL;
ALTER TABLE application_setting DROP COLUMN flow;
ALTER TABLE application_setting DROP COLUMN escalations;
