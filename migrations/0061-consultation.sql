-- Owner: consultation. Drafts put before the public, and the comments on them; who commented and in which words
-- stands in the vault.

CREATE TABLE consultation (
  organ_id text NOT NULL,
  id text NOT NULL,
  status text NOT NULL,
  title text NOT NULL,
  department text NOT NULL,
  opened_on date,
  closes_on date,
  changed_on date NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX consultation_by_change ON consultation (organ_id, changed_on, id);
CREATE INDEX consultation_running ON consultation (closes_on) WHERE status = 'open';

CREATE TABLE consultation_comment (
  organ_id text NOT NULL,
  id text NOT NULL,
  consultation_id text NOT NULL,
  number integer NOT NULL,
  label text NOT NULL,
  channel text NOT NULL,
  received_on date NOT NULL,
  content_ref text NOT NULL,
  person_ref text,
  handled boolean NOT NULL,
  group_name text NOT NULL,
  summary text NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX consultation_comment_in_order ON consultation_comment (organ_id, consultation_id, handled, number);
