-- Owner: kernel. The ledger, its checkpoints, the vault, accounts, and the list of pages to publish.

CREATE TABLE stream (
  organ_id text NOT NULL,
  stream_id text NOT NULL,
  kind text NOT NULL,
  head_seq integer NOT NULL,
  head_hash text NOT NULL,
  checkpointed_seq integer NOT NULL DEFAULT 0,
  bucket smallint NOT NULL,
  PRIMARY KEY (organ_id, stream_id)
);
CREATE INDEX stream_by_bucket ON stream (organ_id, bucket, stream_id);
CREATE INDEX stream_moved ON stream (organ_id) WHERE head_seq > checkpointed_seq;

CREATE TABLE event (
  organ_id text NOT NULL,
  stream_id text NOT NULL,
  seq integer NOT NULL,
  kind text NOT NULL,
  actor text NOT NULL,
  day date NOT NULL,
  at timestamptz NOT NULL,
  payload jsonb NOT NULL,
  basis jsonb NOT NULL,
  prev_hash text NOT NULL,
  hash text NOT NULL,
  -- The key of the command, on its first event: the same click, sent twice, acts once.
  command_key text,
  PRIMARY KEY (organ_id, stream_id, seq)
);
CREATE UNIQUE INDEX event_by_command ON event (organ_id, command_key) WHERE command_key IS NOT NULL;

CREATE TABLE checkpoint (
  organ_id text NOT NULL,
  number integer NOT NULL,
  at timestamptz NOT NULL,
  root text NOT NULL,
  streams integer NOT NULL,
  moved jsonb NOT NULL,
  prev_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (organ_id, number)
);
CREATE TABLE checkpoint_bucket (
  organ_id text NOT NULL,
  bucket smallint NOT NULL,
  hash text NOT NULL,
  streams integer NOT NULL,
  PRIMARY KEY (organ_id, bucket)
);

-- Running numbers (索引号, 文号, 申请编号): gap-free, restarting yearly, rebuilt from the ledger.
CREATE TABLE counter (
  organ_id text NOT NULL,
  series text NOT NULL,
  year integer NOT NULL,
  value integer NOT NULL,
  PRIMARY KEY (organ_id, series, year)
);

-- Personal data. Erasing empties data and salt; the ledger keeps reference and hash.
CREATE TABLE vault (
  organ_id text NOT NULL,
  ref text NOT NULL,
  purpose text NOT NULL,
  salt text,
  data jsonb,
  erased_at timestamptz,
  erased_why text,
  PRIMARY KEY (organ_id, ref)
);

CREATE TABLE account (
  id text PRIMARY KEY,
  username text NOT NULL UNIQUE,
  name text NOT NULL,
  password_hash text,
  totp_secret text,
  -- The time step of the last code used: a code seen over a shoulder does not work again.
  totp_step bigint,
  must_change boolean NOT NULL DEFAULT false,
  disabled boolean NOT NULL DEFAULT false,
  failures integer NOT NULL DEFAULT 0,
  locked_until timestamptz
);
CREATE TABLE account_role (
  account_id text NOT NULL,
  organ_id text NOT NULL,
  role text NOT NULL,
  department text NOT NULL DEFAULT '',
  PRIMARY KEY (account_id, organ_id, role)
);
CREATE INDEX account_role_by_organ ON account_role (organ_id, role);
CREATE TABLE session (
  token_hash text PRIMARY KEY,
  account_id text NOT NULL,
  csrf text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_by_account ON session (account_id);

-- What the public site must still show or drop; written with the change itself.
CREATE TABLE outbox (
  organ_id text NOT NULL,
  id text NOT NULL,
  topic text NOT NULL,
  ref text NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX outbox_by_topic ON outbox (topic, id);

-- Clocks that run now, with the date each falls due; recomputed when a holiday notice is loaded.
CREATE TABLE clock (
  organ_id text NOT NULL,
  stream_id text NOT NULL,
  name text NOT NULL,
  definition jsonb NOT NULL,
  due date,
  provisional boolean NOT NULL,
  PRIMARY KEY (organ_id, stream_id, name)
);
CREATE INDEX clock_by_due ON clock (organ_id, due);
