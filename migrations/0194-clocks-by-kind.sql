-- Owner: kernel. Clocks are found by the kind of their case and by whose they are, however many run.

ALTER TABLE clock ADD COLUMN kind text GENERATED ALWAYS AS (split_part(stream_id, ':', 1)) STORED;
ALTER TABLE clock ADD COLUMN department text GENERATED ALWAYS AS (definition->>'department') STORED;
CREATE INDEX clock_of_kind ON clock (organ_id, kind, due, stream_id, name);
CREATE INDEX clock_of_department ON clock (organ_id, kind, department, due, stream_id, name);
DROP INDEX clock_by_due;
