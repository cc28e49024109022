-- Owner: applications. What is still kept of who applied, so that what is due can be found.

ALTER TABLE application ADD COLUMN identity_held boolean NOT NULL DEFAULT false;
ALTER TABLE application ADD COLUMN identity_reduced boolean NOT NULL DEFAULT false;
ALTER TABLE application ADD COLUMN identity_erased boolean NOT NULL DEFAULT false;
CREATE INDEX application_proof_kept ON application (organ_id, closed_day, id) WHERE identity_reduced = false;
CREATE INDEX application_identity_kept ON application (organ_id, closed_day, id) WHERE identity_erased = false;
