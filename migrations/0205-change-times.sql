-- Owner: articles. The instant at which the edition now live took the place of an earlier one, for feeds and readers by program.

ALTER TABLE published_article ADD COLUMN changed_at timestamptz;
UPDATE published_article
   SET changed_at = greatest(published_at, changed_on::timestamp AT TIME ZONE 'Asia/Shanghai')
 WHERE changed_on IS NOT NULL;
