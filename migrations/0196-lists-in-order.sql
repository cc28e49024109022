-- Owner: kernel. Lists of every module in the order in which they are turned over, page by page.

CREATE INDEX message_in_order ON message (organ_id, received_day, length(number), number);
CREATE INDEX message_waiting ON message (organ_id, received_day, length(number), number) WHERE closed_day IS NULL;
CREATE INDEX message_in_department ON message (organ_id, department, received_day, length(number), number);
DROP INDEX message_open;

CREATE INDEX typical_problem_in_order ON typical_problem (organ_id, (NOT closed), found_on, id);
DROP INDEX typical_problem_by_day;

CREATE INDEX asset_in_order ON asset (organ_id, kind, name, id) WHERE NOT removed;
DROP INDEX asset_by_kind;
CREATE INDEX trade_in_order ON trade (changed_day, id);

CREATE INDEX letter_dispatch_under_way ON letter_dispatch (organ_id, sent_day, id) WHERE standing = 'under-way';
CREATE INDEX letter_dispatch_returned ON letter_dispatch (organ_id, sent_day, id)
  WHERE standing = 'returned' AND NOT resent;
DROP INDEX letter_dispatch_open;
