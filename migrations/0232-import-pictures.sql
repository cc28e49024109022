-- Owner: importing. The site pictures and files of an export are fetched from, when the operator names one.

ALTER TABLE import_run ADD COLUMN files_from text NOT NULL DEFAULT '';
