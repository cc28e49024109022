-- Owner: organs. Columns in the recycle bin whose documents stand in another column meanwhile.

CREATE TABLE organ_moved_column (
  organ_id text NOT NULL,
  key text NOT NULL,
  into_key text NOT NULL,
  PRIMARY KEY (organ_id, key)
);
