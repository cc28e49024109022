-- Owner: applications. What lists need, kept by the command: whom a case waits for, who applied, each department's cases.

ALTER TABLE application ADD COLUMN waits_for text;
ALTER TABLE application ADD COLUMN applicant_ref text NOT NULL DEFAULT '';
UPDATE application SET waits_for = CASE
  WHEN status = 'received' THEN '登记'
  WHEN stage = '逾期待处理' THEN stage
  WHEN status = 'redeciding' THEN '重新处理'
  WHEN status = 'registered' AND stage <> '' THEN stage END;
UPDATE application SET applicant_ref = coalesce(event.payload->'applicant'->>'vault', '')
  FROM event
  WHERE event.organ_id = application.organ_id AND event.stream_id = 'application:' || application.id AND event.seq = 1;
CREATE INDEX application_waits ON application (organ_id, waits_for, received_day, length(number), number)
  WHERE waits_for IS NOT NULL;
CREATE INDEX application_ended ON application (organ_id, received_day, length(number), number)
  WHERE status IN ('replied', 'withdrawn', 'lapsed', 'transferred', 'record-handled');
-- Led by the due day the clock itself is read.
DROP INDEX clock_of_replies;

CREATE TABLE application_department (
  organ_id text NOT NULL,
  id text NOT NULL,
  department text NOT NULL,
  number text NOT NULL,
  received_day date NOT NULL,
  open boolean NOT NULL,
  PRIMARY KEY (organ_id, id, department)
);
INSERT INTO application_department (organ_id, id, department, number, received_day, open)
  SELECT DISTINCT organ_id, id, unnest(departments), number, received_day,
    status IN ('received', 'registered', 'correcting', 'paying', 'consulting', 'redeciding')
  FROM application;
CREATE INDEX application_department_in_order
  ON application_department (organ_id, department, received_day, length(number), number);
CREATE INDEX application_department_standing
  ON application_department (organ_id, department, open, received_day, length(number), number);
