-- Owner: trading. How many deposits a village still holds though they should go back.

ALTER TABLE trade ADD COLUMN deposits_due integer NOT NULL DEFAULT 0;
CREATE INDEX trade_by_deposits_due ON trade (organ_id, changed_day, id) WHERE deposits_due > 0;
