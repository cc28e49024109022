-- Owner: articles. Each time a preview link was opened; who may open one stands in the ledger.

CREATE TABLE article_preview_visit (
  organ_id text NOT NULL,
  article_id text NOT NULL,
  link text NOT NULL,
  at timestamptz NOT NULL,
  content_hash text NOT NULL,
  PRIMARY KEY (organ_id, article_id, link, at)
);
