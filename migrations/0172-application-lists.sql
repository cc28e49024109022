-- Owner: applications. Lists that cost the same however many cases there are: in the order they are shown, and by due day.

CREATE INDEX application_in_order ON application (organ_id, received_day DESC, length(number) DESC, number DESC);
CREATE INDEX application_waiting ON application (organ_id, received_day, length(number), number)
  WHERE status IN ('received', 'registered', 'correcting', 'paying', 'consulting', 'redeciding');
DROP INDEX application_open;
DROP INDEX application_by_day;
CREATE INDEX clock_of_replies ON clock (organ_id, due, stream_id) WHERE name IN ('reply', 'redo');
