-- The desk of those who appraise: batches of acts and what came of each, letters and their templates, files received elsewhere.

alter table application add column received_on date; -- the day on which a service received it elsewhere; null for a file deposited here

create table file_batch (            -- one act on several files, asked at once by one person
  id text primary key,               -- drawn when it is shown for confirmation: sent twice, it is done once
  made_by text not null,
  step jsonb not null,
  made_at timestamptz not null,
  undone_at timestamptz
);
create index file_batch_made_by on file_batch (made_by, made_at);

create table file_batch_line (
  batch_id text not null references file_batch (id),
  application_id text not null references application (id),
  outcome jsonb,                     -- null: not yet done
  undo jsonb,                        -- what came of taking it back; null: not asked
  primary key (batch_id, application_id)
);

create table letter_template (       -- never edited: another number is
  authority_id text not null references authority (id),
  id text not null,
  number integer not null,
  template jsonb not null,
  made_by text not null,
  made_at timestamptz not null default now(),
  primary key (authority_id, id, number)
);

create table file_import (           -- a spreadsheet of files received elsewhere
  id text primary key,
  round_id text not null references round (id),
  fingerprint text not null,         -- sha256 of the spreadsheet
  name text not null,
  rows jsonb not null,               -- what was read; emptied once the files are made
  problems jsonb not null,
  made_by text not null,
  made_at timestamptz not null default now(),
  done_at timestamptz
);
create unique index file_import_once on file_import (round_id, fingerprint) where done_at is not null;

create table file_import_line (      -- which line made which file
  import_id text not null references file_import (id),
  line integer not null,
  application_id text not null references application (id),
  primary key (import_id, line)
);
