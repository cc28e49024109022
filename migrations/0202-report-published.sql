-- Owner: annual-report. The report as it stands published, for whoever collects it; null while none is out.

ALTER TABLE annual_report
  ADD COLUMN published jsonb;

UPDATE annual_report
SET published = jsonb_build_object('tables', frozen, 'version', version, 'notes', '[]'::jsonb)
WHERE status = 'published' AND frozen IS NOT NULL;
