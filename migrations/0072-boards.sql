-- Owner: boards. The notice boards, and where each poster is to hang, hangs or hung.

CREATE TABLE notice_board (
  organ_id text NOT NULL,
  id text NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  place text NOT NULL,
  village text NOT NULL,
  closed boolean NOT NULL,
  PRIMARY KEY (organ_id, id)
);

CREATE TABLE poster_place (
  organ_id text NOT NULL,
  poster text NOT NULL,
  board text NOT NULL,
  status text NOT NULL,
  template text NOT NULL,
  title text NOT NULL,
  article text,
  article_hash text,
  article_path text,
  content text NOT NULL,
  paper text NOT NULL,
  pdf text NOT NULL,
  made_on date NOT NULL,
  period_from date NOT NULL,
  period_to date NOT NULL,
  hung_on date,
  taken_on date,
  PRIMARY KEY (organ_id, poster, board)
);
CREATE INDEX poster_place_open ON poster_place (organ_id, period_to, poster, board) WHERE status IN ('to-hang', 'hung');
CREATE INDEX poster_place_by_time ON poster_place (organ_id, made_on DESC, poster, board);
CREATE INDEX poster_place_by_article ON poster_place (organ_id, article) WHERE article IS NOT NULL;
