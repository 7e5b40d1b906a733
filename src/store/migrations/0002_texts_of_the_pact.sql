-- Texts of the pact: their files, versions, life, who did what with them; readings against the common base; who follows them.

create table text_file (             -- what was deposited, untouched
  fingerprint text primary key,      -- sha256 of the bytes
  name text not null,
  format text not null,              -- pdf, docx, odt, html, markdown, akoma-ntoso
  bytes bytea not null,
  received_at timestamptz not null default now()
);

create table pact_text (             -- a convention, an amendment or another text, whatever its versions
  id text primary key,               -- 'exemple-val-d-exemple-2024-2026'
  title text not null,
  nature text not null,              -- convention, amendment, financial-amendment, deliberation, scheme-rules, law, template, other
  convention_id text,                -- a convention of the facts; no reference: facts are replaced whole
  territory_id text,                 -- likewise
  amends text references pact_text (id),
  is_example boolean not null,
  made_at timestamptz not null default now()
);

create table text_version (
  id bigint generated always as identity primary key,
  text_id text not null references pact_text (id),
  number integer not null,           -- from 1
  fingerprint text not null references text_file (fingerprint),
  state text not null check (state in ('draft', 'published', 'withdrawn')),
  from_text text,                    -- first day it is in force, at the degree known; null is unknown
  as_read jsonb not null,            -- the structure as it was first read
  structure jsonb not null,          -- the same, corrected
  problems jsonb not null,
  made_at timestamptz not null default now(),
  published_at timestamptz,
  unique (text_id, number),
  unique (text_id, fingerprint)      -- the same file twice makes no new version
);

create table text_event (            -- voted, signed, in force, extended, ended, as a person read it
  id bigint generated always as identity primary key,
  text_id text not null references pact_text (id),
  kind text not null check (kind in ('voted', 'signed', 'in-force', 'extended', 'ended', 'ends')),
  on_text text not null,             -- '2024-12-12', '2024-12', '2024'
  note text not null,
  made_by text not null,
  made_at timestamptz not null default now()
);
create index text_event_text on text_event (text_id);

create table text_act (              -- who did what, in order, never edited
  id bigint generated always as identity primary key,
  text_id text not null references pact_text (id),
  version_id bigint references text_version (id),
  kind text not null,                -- registered, corrected, undone, published, withdrawn, dated, decided, contested, answered
  detail jsonb not null,
  made_by text not null,
  made_at timestamptz not null default now()
);
create index text_act_text on text_act (text_id, id);

create table baseline_reading (      -- what the rules propose for a version; made anew when the rules change
  version_id bigint not null references text_version (id),
  request_id text not null,          -- 'P8.2'
  rules_fingerprint text not null,
  state text not null check (state in ('present', 'partial', 'absent', 'contrary')),
  passages jsonb not null,
  searched jsonb not null,
  primary key (version_id, request_id)
);

create table baseline_decision (     -- what a person decided; the last one of a text and request holds
  id bigint generated always as identity primary key,
  text_id text not null references pact_text (id),
  version_id bigint not null references text_version (id),
  request_id text not null,
  state text not null check (state in ('present', 'partial', 'absent', 'contrary')),
  passages jsonb not null,
  reason text not null,
  decided_by text not null,
  decided_at timestamptz not null default now()
);
create index baseline_decision_text on baseline_decision (text_id, request_id, id);

create table baseline_contest (      -- a party does not agree, and is answered
  id bigint generated always as identity primary key,
  text_id text not null references pact_text (id),
  request_id text not null,
  party text not null,
  passage text not null,
  reason text not null,
  made_at timestamptz not null default now(),
  answer text,
  answered_by text,
  answered_at timestamptz
);
create index baseline_contest_text on baseline_contest (text_id, request_id, id);

create table follower (              -- somebody who asked to be told; forgotten at once when they leave
  id text primary key,               -- hard to guess: the address that confirms, and leaves
  email text not null,
  subject_kind text not null check (subject_kind in ('all', 'text', 'axis', 'request')),
  subject text not null,             -- id of the text, axis or request; empty for all
  made_at timestamptz not null default now(),
  confirmed_at timestamptz,
  unique (email, subject_kind, subject)
);

create table mail (                  -- what is to be sent, kept until it is
  id bigint generated always as identity primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  made_at timestamptz not null default now(),
  attempts integer not null default 0,
  sent_at timestamptz
);
create index mail_waiting on mail (id) where sent_at is null;
