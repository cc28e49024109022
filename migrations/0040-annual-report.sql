-- Owner: annual-report. The yearly reports of each organ as the ledger says they stand.

CREATE TABLE annual_report (
  organ_id text NOT NULL,
  year integer NOT NULL,
  status text NOT NULL,
  article_id text,
  submitted_day date,
  published_day date,
  -- Tables two to four as frozen at submission; null while drafting.
  frozen jsonb,
  PRIMARY KEY (organ_id, year)
);
CREATE INDEX annual_report_in_review ON annual_report (organ_id, year) WHERE status = 'submitted';
