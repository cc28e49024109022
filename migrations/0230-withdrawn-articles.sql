-- Owner: articles. Whoever keeps copies of what is public asks what was withdrawn since they last looked.

CREATE TABLE withdrawn_article (
  organ_id text NOT NULL,
  id text NOT NULL,
  position integer NOT NULL,
  path text NOT NULL,
  index_number text NOT NULL,
  withdrawn_at timestamptz NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX withdrawn_article_by_instant ON withdrawn_article (organ_id, withdrawn_at, position);

-- What was withdrawn already, and stands nowhere on the site now.
INSERT INTO withdrawn_article (organ_id, id, position, path, index_number, withdrawn_at)
SELECT gone.organ_id, article.id, (out.payload ->> 'postNumber')::integer, out.payload ->> 'path',
       out.payload -> 'index' ->> 'number', gone.at
FROM (
  SELECT DISTINCT ON (organ_id, stream_id) organ_id, stream_id, at
  FROM event
  WHERE kind = 'article-withdrawn'
  ORDER BY organ_id, stream_id, seq DESC
) AS gone
JOIN article ON article.organ_id = gone.organ_id AND gone.stream_id = 'article:' || article.id
JOIN LATERAL (
  SELECT payload
  FROM event
  WHERE event.organ_id = gone.organ_id AND event.stream_id = gone.stream_id AND kind = 'article-published'
  ORDER BY seq DESC
  LIMIT 1
) AS out ON true
WHERE article.withdrawn AND NOT article.live;
