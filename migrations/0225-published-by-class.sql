-- Owner: articles. The catalogue is read by theme, genre and department as well as by column.

CREATE INDEX published_article_by_theme ON published_article (organ_id, (split_part(theme, '\', 1)), position);
CREATE INDEX published_article_by_genre ON published_article (organ_id, genre, position);
CREATE INDEX published_article_by_department ON published_article (organ_id, department, position);
