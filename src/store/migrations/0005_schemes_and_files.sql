-- Authorities, roles, schemes, rounds and the files deposited in them. People are in the tables of accounts; their ids stand here without reference.

create table authority (             -- who runs schemes: a Région and what serves it
  id text primary key,               -- 'val-d-exemple'
  name text not null,
  territory_id text,                 -- no reference: territories are replaced whole
  number_prefix text not null unique,-- 'VDE': begins the number of its files
  is_fictitious boolean not null,
  contact text not null,             -- how to write to the service
  made_at timestamptz not null default now()
);

create table role_given (            -- ended, never erased
  id bigint generated always as identity primary key,
  person_id text not null,
  role text not null,
  authority_id text not null references authority (id),
  body_id text,                      -- the committee or assembly where the seat is; null elsewhere
  from_on date not null,
  until_on date,                     -- last day; null is not known
  given_by text not null,
  given_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by text
);
create index role_given_person on role_given (person_id);

create table scheme (
  id text primary key,               -- 'val-d-exemple-ecriture-cinema'
  authority_id text not null references authority (id),
  made_at timestamptz not null default now()
);

create table scheme_version (        -- published rules are never edited: another version is
  scheme_id text not null references scheme (id),
  number integer not null,
  rules jsonb not null,
  fingerprint text not null,         -- sha256 of the rules
  change_note text not null,         -- what changes since the last version, for all to read; empty for the first
  published_at timestamptz not null,
  published_by text not null,
  primary key (scheme_id, number),
  unique (scheme_id, fingerprint)
);

create table round (
  id text primary key,
  scheme_id text not null,
  version_number integer not null,
  label text not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  envelope_cents bigint,
  committee_id text,
  committee_on date,
  decision_on date,
  foreign key (scheme_id, version_number) references scheme_version (scheme_id, number),
  check (opens_at < closes_at)
);
create index round_scheme on round (scheme_id);

create table round_change (          -- what was changed of a round once it was announced, for all to see
  id bigint generated always as identity primary key,
  round_id text not null references round (id),
  field text not null,
  was text,
  becomes text,
  reason text not null,
  changed_by text not null,
  changed_at timestamptz not null default now()
);

create table application (
  id text primary key,               -- hard to guess
  number text unique,                -- 'VDE-2026-00001', given when it is sent
  round_id text not null references round (id),
  state text not null,
  content jsonb not null,            -- as last saved
  saved integer not null default 0,  -- raised at each save: two pages open on one draft do not write over each other
  sent_fingerprint text,             -- sha256 of what was sent
  former_id text references application (id), -- the file that this one deposits again
  made_at timestamptz not null default now(),
  saved_at timestamptz not null default now(),
  sent_at timestamptz
);
create index application_round on application (round_id, state);

create table application_number (    -- the last number given, a row an authority and year
  authority_id text not null references authority (id),
  year integer not null,
  last integer not null,
  primary key (authority_id, year)
);

create table application_person (    -- who is what to a file
  application_id text not null references application (id),
  person_id text not null,
  tie text not null check (tie in ('applicant', 'co-applicant', 'officer', 'reader', 'recused')),
  reason text not null default '',   -- of a recusal: seen by those who keep the session, never by others
  made_by text not null,
  made_at timestamptz not null default now(),
  primary key (application_id, person_id, tie)
);
create index application_person_person on application_person (person_id);

create table application_sent (      -- what was sent, each time, untouched
  application_id text not null references application (id),
  number integer not null,           -- 1 for the deposit, then each supply of parts
  content jsonb not null,
  parts jsonb not null,              -- the documents attached then: name, fingerprint, size
  fingerprint text not null,
  sent_by text not null,
  sent_at timestamptz not null,
  primary key (application_id, number)
);

create table deposited_file (        -- bytes, once whatever the number of files that hold them
  fingerprint text primary key,      -- sha256
  size integer not null,
  bytes bytea not null,
  received_at timestamptz not null default now()
);

create table application_part (
  id bigint generated always as identity primary key,
  application_id text not null references application (id),
  document_id text not null,         -- the document asked, or 'other'
  name text not null,
  media text not null,               -- what its bytes are, as we read them
  fingerprint text not null references deposited_file (fingerprint),
  added_by text not null,
  added_at timestamptz not null default now(),
  removed_at timestamptz
);
create index application_part_application on application_part (application_id);

create table application_event (     -- its life, in order, never edited
  id bigint generated always as identity primary key,
  application_id text not null references application (id),
  kind text not null,                -- a move, or a letter, a note
  state_after text not null,
  detail jsonb not null,
  made_by text not null,
  made_role text not null,
  made_at timestamptz not null default now()
);
create index application_event_application on application_event (application_id, id);
