-- Owner: release. Which letters of some applications went out, asked for by application.

CREATE INDEX letter_dispatch_of_case ON letter_dispatch (organ_id, application_id);
