-- Owner: syndication. Items a lower organ sends to an upper organ's site, and items put by hand on foreign portals.

CREATE TABLE sending (
  organ_id text NOT NULL,
  id text NOT NULL,
  article_id text NOT NULL,
  target text NOT NULL,
  title text NOT NULL,
  status text NOT NULL,
  sent_on date NOT NULL,
  decided_on date,
  copy_id text,
  copy_path text,
  -- The origin has a newer edition than the copy.
  offered boolean NOT NULL,
  -- The origin was withdrawn and the copy must still follow.
  pending boolean NOT NULL,
  -- Why it could not follow; a person must look.
  failure text,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX sending_by_time ON sending (organ_id, updated_at DESC, id);
CREATE INDEX sending_by_article ON sending (organ_id, article_id);
CREATE INDEX sending_by_target ON sending (target, status, updated_at DESC, id);
CREATE INDEX sending_by_copy ON sending (target, copy_id) WHERE copy_id IS NOT NULL;
CREATE INDEX sending_pending ON sending (updated_at) WHERE pending;

-- Each time an item was sent, with what became of it: what the counts are made of.
CREATE TABLE sending_round (
  organ_id text NOT NULL,
  id text NOT NULL,
  round integer NOT NULL,
  target text NOT NULL,
  sent_on date NOT NULL,
  verdict text,
  decided_on date,
  PRIMARY KEY (organ_id, id, round)
);
CREATE INDEX sending_round_by_target ON sending_round (target, sent_on);

CREATE TABLE hand_sending (
  organ_id text NOT NULL,
  id text NOT NULL,
  article_id text NOT NULL,
  portal text NOT NULL,
  title text NOT NULL,
  status text NOT NULL,
  -- What a person still has to do there: post, update or remove.
  due text,
  address text,
  posted_on date,
  verdict text,
  checked_at timestamptz,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX hand_sending_by_time ON hand_sending (organ_id, updated_at DESC, id);
CREATE INDEX hand_sending_by_article ON hand_sending (organ_id, article_id);
CREATE INDEX hand_sending_by_check ON hand_sending (checked_at) WHERE status = 'posted';
