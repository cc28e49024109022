-- Owner: annual-report. Every version of a report that was published, as the public pages list it.

CREATE TABLE annual_report_version (
  organ_id text NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL,
  day date NOT NULL,
  -- What it corrects; empty for the first.
  note text NOT NULL,
  tables jsonb NOT NULL,
  -- The files people download, by their form: hashes in the file store.
  files jsonb NOT NULL,
  PRIMARY KEY (organ_id, year, number)
);

-- What is out already, without a file for every form.
INSERT INTO annual_report_version (organ_id, year, number, day, note, tables, files)
SELECT organ_id, year, 1, published_day, '', frozen, '{}'
FROM annual_report
WHERE status = 'published' AND version = 1 AND published_day IS NOT NULL AND frozen IS NOT NULL;
