-- Owner: working-calendar. Holiday notices loaded after the ones that come with the program.

CREATE TABLE holiday_notice (
  organ_id text NOT NULL,
  year integer NOT NULL,
  notice jsonb NOT NULL,
  loaded_at timestamptz NOT NULL,
  PRIMARY KEY (organ_id, year)
);
