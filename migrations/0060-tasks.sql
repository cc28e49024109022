-- Owner: tasks. Yearly plans and their tasks, the register of trainings, and typical problems.

CREATE TABLE task_plan (
  organ_id text NOT NULL,
  id text NOT NULL,
  year integer NOT NULL,
  title text NOT NULL,
  article_id text,
  PRIMARY KEY (organ_id, id)
);

CREATE TABLE task (
  organ_id text NOT NULL,
  id text NOT NULL,
  year integer NOT NULL,
  number integer NOT NULL,
  status text NOT NULL,
  lead text NOT NULL,
  deadline date NOT NULL,
  reported_on date,
  confirmed_on date,
  facts jsonb NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX task_by_year ON task (organ_id, year, number);
CREATE INDEX task_waiting ON task (organ_id, status, reported_on);

CREATE TABLE training (
  organ_id text NOT NULL,
  id text NOT NULL,
  day date NOT NULL,
  state jsonb NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX training_by_day ON training (organ_id, day, id);

CREATE TABLE typical_problem (
  organ_id text NOT NULL,
  id text NOT NULL,
  found_on date NOT NULL,
  closed boolean NOT NULL,
  state jsonb NOT NULL,
  PRIMARY KEY (organ_id, id)
);
CREATE INDEX typical_problem_by_day ON typical_problem (organ_id, closed, found_on, id);
