-- Owner: articles. Readers by program ask what changed since they last looked.

CREATE INDEX published_article_by_change ON published_article (organ_id, (coalesce(changed_at, published_at)), position);
