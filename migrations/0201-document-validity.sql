-- Owner: articles. Since when a live document no longer holds, and the documents of one catalogue item.

ALTER TABLE published_article ADD COLUMN ended_on date;
CREATE INDEX published_article_by_item ON published_article (organ_id, catalogue_item)
  WHERE catalogue_item IS NOT NULL;

-- What was said of the documents that are live already.
UPDATE published_article AS document
SET ended_on = (said.payload ->> 'since')::date
FROM (
  SELECT DISTINCT ON (organ_id, stream_id) organ_id, stream_id, payload
  FROM event
  WHERE kind = 'validity-set'
  ORDER BY organ_id, stream_id, seq DESC
) AS said
WHERE said.organ_id = document.organ_id
  AND said.stream_id = 'article:' || document.id
  AND said.payload ->> 'validity' IN ('repealed', 'lapsed');
