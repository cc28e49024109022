-- Owner: articles. How documents hang together: who changed or repealed whom, what explains what.

CREATE TABLE article_link (
  organ_id text NOT NULL,
  id text NOT NULL,
  kind text NOT NULL,
  other text NOT NULL,
  PRIMARY KEY (organ_id, id, kind, other)
);
CREATE INDEX article_link_by_other ON article_link (organ_id, other);
