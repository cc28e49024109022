-- Owner: articles. One row per document for the desk, one per published document for the site.

CREATE TABLE article (
  organ_id text NOT NULL,
  id text NOT NULL,
  title text NOT NULL,
  column_key text NOT NULL,
  department text NOT NULL,
  status text NOT NULL,
  live boolean NOT NULL,
  waiting_step text,
  author text NOT NULL,
  writers text[] NOT NULL,
  signers text[] NOT NULL,
  document_number text,
  made_on date,
  published_on date,
  index_number text,
  updated_at timestamptz NOT NULL,
  withdrawn boolean NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX article_by_time ON article (organ_id, updated_at DESC, id);
CREATE INDEX article_by_status ON article (organ_id, status, updated_at DESC, id);
CREATE INDEX article_by_column ON article (organ_id, column_key, updated_at DESC, id);
CREATE INDEX article_by_department ON article (organ_id, department, updated_at DESC, id);
CREATE INDEX article_waiting ON article (organ_id, waiting_step, updated_at) WHERE waiting_step IS NOT NULL;
CREATE UNIQUE INDEX article_index_number ON article (organ_id, index_number) WHERE index_number IS NOT NULL;

-- `position` is taken once, at the first publication, so that list pages counted from the oldest do not shift.
CREATE TABLE published_article (
  organ_id text NOT NULL,
  id text NOT NULL,
  position integer NOT NULL,
  column_key text NOT NULL,
  department text NOT NULL,
  title text NOT NULL,
  document_number text,
  index_number text NOT NULL,
  path text NOT NULL,
  made_on date,
  published_at timestamptz NOT NULL,
  published_on date NOT NULL,
  changed_on date,
  summary text NOT NULL,
  theme text NOT NULL,
  genre text NOT NULL,
  keywords text[] NOT NULL,
  catalogue_item text,
  content_hash text NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE UNIQUE INDEX published_article_by_position ON published_article (organ_id, position);
CREATE INDEX published_article_by_column ON published_article (organ_id, column_key, position);
CREATE INDEX published_article_by_day ON published_article (organ_id, published_on, column_key);
