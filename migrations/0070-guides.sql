-- Owner: guides. The service guides of each window, and the policy files each window keeps at hand.

CREATE TABLE service_guide (
  organ_id text NOT NULL,
  id text NOT NULL,
  window_name text NOT NULL,
  name text NOT NULL,
  position integer NOT NULL,
  missing integer NOT NULL,
  changed boolean NOT NULL,
  withdrawn boolean NOT NULL,
  version integer,
  published_on date,
  live_window text,
  live jsonb,
  sheet text,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX service_guide_by_window ON service_guide (organ_id, window_name, position, id);

CREATE TABLE window_file (
  organ_id text NOT NULL,
  window_name text NOT NULL,
  articles text[] NOT NULL,
  PRIMARY KEY (organ_id, window_name)
);
