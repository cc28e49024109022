-- Owner: search. What residents may find: one narrow row a live document for matching, one wide row for showing.
-- Terms are pairs of characters made by the program, so that any server finds Chinese without a dictionary.

CREATE TABLE search_entry (
  organ_id text NOT NULL,
  id text NOT NULL,
  published_at timestamptz NOT NULL,
  -- The edition the row was made of; a hit counts only while this edition is the live one.
  content_hash text NOT NULL,
  title_terms tsvector NOT NULL,
  terms tsvector NOT NULL,
  PRIMARY KEY (organ_id, id)
);
-- Kept whole and apart: walking the newest rows unpacks each of them.
ALTER TABLE search_entry ALTER COLUMN terms SET STORAGE EXTERNAL;
CREATE INDEX search_entry_newest ON search_entry (published_at DESC, id DESC);
CREATE INDEX search_entry_newest_of ON search_entry (organ_id, published_at DESC, id DESC);
CREATE INDEX search_entry_terms ON search_entry USING gin (terms) WITH (fastupdate = off);
CREATE INDEX search_entry_title ON search_entry USING gin (title_terms) WITH (fastupdate = off);

CREATE TABLE search_text (
  organ_id text NOT NULL,
  id text NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  -- The text of each file, by its hash; null while it has not been read.
  files jsonb NOT NULL,
  -- The words of the title, as counted in search_word.
  words text[] NOT NULL,
  PRIMARY KEY (organ_id, id)
);

-- The words of the titles that are live now, for what somebody may have meant.
CREATE TABLE search_word (
  organ_id text NOT NULL,
  word text NOT NULL,
  uses integer NOT NULL,
  PRIMARY KEY (organ_id, word)
);

-- What is live already is taken in by the same notices as what comes later.
INSERT INTO outbox (organ_id, id, topic, ref, made_at)
SELECT organ_id, 'search-' || id, 'search', id, now() FROM published_article;
