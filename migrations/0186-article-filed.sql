-- Owner: articles. The column a document was signed for, apart from the one it stands in now.

ALTER TABLE article ADD COLUMN filed_under text;
UPDATE article SET filed_under = column_key;
ALTER TABLE article ALTER COLUMN filed_under SET NOT NULL;
CREATE INDEX article_filed_under ON article (organ_id, filed_under);

ALTER TABLE published_article ADD COLUMN filed_under text;
UPDATE published_article SET filed_under = column_key;
ALTER TABLE published_article ALTER COLUMN filed_under SET NOT NULL;
CREATE INDEX published_article_filed_under ON published_article (organ_id, filed_under);
