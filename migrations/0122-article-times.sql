-- Owner: articles. What happens to a document by itself: when it goes out, and when its publicity period ends.

ALTER TABLE article ADD COLUMN publish_at timestamptz;
ALTER TABLE article ADD COLUMN publicity_to date;
CREATE INDEX article_by_publish_at ON article (publish_at) WHERE publish_at IS NOT NULL;
CREATE INDEX article_by_publicity ON article (publicity_to) WHERE publicity_to IS NOT NULL;
