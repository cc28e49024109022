-- Owner: articles. Letters to readers ask what was published between two instants.

CREATE INDEX published_article_by_instant ON published_article (organ_id, published_at);
