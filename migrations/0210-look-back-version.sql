-- Owner: articles. Which rules and which lexicon a look back went by; empty where it was not noted.

ALTER TABLE look_back ADD COLUMN version text NOT NULL DEFAULT '';
