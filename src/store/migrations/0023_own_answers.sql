-- What applicants tell for statistics alone: apart from the file, so that nobody who reads a file reads it.

create table own_answers (
  application_id text primary key references application (id),
  gender text,                       -- null: asked, and left empty
  generation text,
  initiative text,
  asked_at timestamptz not null,
  answered_at timestamptz,
  is_erased_late boolean not null default false -- once its year could be told: the year then tells these no more
);
