-- Owner: catalogue. The items of each organ's basic catalogue as the ledger says they stand.

CREATE TABLE catalogue_item (
  organ_id text NOT NULL,
  id text NOT NULL,
  position integer NOT NULL,
  removed boolean NOT NULL,
  item jsonb NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX catalogue_item_in_order ON catalogue_item (organ_id, removed, position, id);
