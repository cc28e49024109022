-- Owner: search. Words that mean the same in an organ, added by its people; used by every search at once.

CREATE TABLE search_synonym (
  organ_id text NOT NULL,
  id text NOT NULL,
  words text[] NOT NULL,
  PRIMARY KEY (organ_id, id)
);
