-- Owner: annual-report. Which published version of a report stands now, and the paper it is published by.

ALTER TABLE annual_report
  ADD COLUMN version integer NOT NULL DEFAULT 0,
  -- Hash of the PDF of the version under review; by it the published article is told from the one before.
  ADD COLUMN paper text;

-- What is out already is its first version.
UPDATE annual_report SET version = 1 WHERE status = 'published';
