-- Owner: subscriptions. Who wants to be told of what; addresses stand in the vault only. How far each was told is
-- kept apart: it is not part of the ledger.

CREATE TABLE subscription (
  organ_id text NOT NULL,
  id text NOT NULL,
  kind text NOT NULL,
  what text NOT NULL,
  state text NOT NULL,
  address_ref text NOT NULL,
  address_key text NOT NULL,
  asked_at timestamptz NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX subscription_by_address ON subscription (address_key, asked_at);
CREATE INDEX subscription_by_state ON subscription (state, organ_id, id);

CREATE TABLE subscription_delivery (
  organ_id text NOT NULL,
  id text NOT NULL,
  confirmation_due timestamptz,
  told_until timestamptz NOT NULL,
  tries integer NOT NULL,
  next_try timestamptz NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX subscription_confirmation ON subscription_delivery (confirmation_due) WHERE confirmation_due IS NOT NULL;
