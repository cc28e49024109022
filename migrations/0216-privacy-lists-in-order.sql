-- Owner: kernel. The log of looks at identities and the entries of the disclosure log, in the order they are turned over.

CREATE INDEX identity_view_in_order ON identity_view (organ_id, viewed_at, id);
DROP INDEX identity_view_by_time;

CREATE INDEX disclosure_entry_in_order ON disclosure_entry (organ_id, (standing = 'proposed'), proposed_day, id);
DROP INDEX disclosure_entry_by_day;
