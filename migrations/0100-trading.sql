-- Owner: trading. Villages' property, their trades, the town's settings for them, and public keys of key holders.

CREATE TABLE asset (
  organ_id text NOT NULL,
  id text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  quantity text NOT NULL,
  unit text NOT NULL,
  place text NOT NULL,
  use text NOT NULL,
  value_fen bigint NOT NULL,
  note text NOT NULL,
  removed boolean NOT NULL,
  changed_day date NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX asset_by_kind ON asset (organ_id, removed, kind, name, id);

CREATE TABLE trade (
  organ_id text NOT NULL,
  id text NOT NULL,
  number text NOT NULL,
  slug text NOT NULL,
  kind text NOT NULL,
  method text NOT NULL,
  title text NOT NULL,
  stage text NOT NULL,
  base_fen bigint NOT NULL,
  price_unit text NOT NULL,
  price_fen bigint,
  bidders integer NOT NULL,
  bids_by timestamptz,
  key_holders jsonb NOT NULL,
  public_day date,
  changed_day date NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX trade_by_day ON trade (organ_id, changed_day, id);
CREATE INDEX trade_by_slug ON trade (organ_id, slug);

CREATE TABLE trade_setting (
  organ_id text NOT NULL,
  key text NOT NULL,
  from_day date NOT NULL,
  value bigint NOT NULL,
  source text NOT NULL,
  PRIMARY KEY (organ_id, key, from_day)
);

CREATE TABLE holder_key (
  organ_id text NOT NULL,
  account_id text NOT NULL,
  public_key text NOT NULL,
  shown_day date NOT NULL,
  PRIMARY KEY (organ_id, account_id)
);
