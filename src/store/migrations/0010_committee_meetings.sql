-- Who sits on a committee and for what, what is done with a file in meeting, what people declare of their links, and how a round's files are ranked.

create table committee_member (      -- what is known of somebody who sits; their term is that of their role
  committee_id text not null references committee (id),
  person_id text not null,
  trade text not null,
  gender text check (gender in ('woman', 'man', 'other')), -- only when they said it
  mandate text not null default '',  -- the elected mandate that they hold, in words; empty for none
  alternate_of text,                 -- the member whose seat they take when called; null for a member
  undertaking_on date,               -- when they signed to keep to themselves what they read
  fee_rule text not null default '', -- what they are paid, as it was decided
  kept_by text not null,
  kept_at timestamptz not null default now(),
  primary key (committee_id, person_id)
);

create table item_act (              -- what was done with a file in meeting, in order, never edited
  id bigint generated always as identity primary key,
  application_id text not null references application (id),
  kind text not null check (kind in ('open', 'close', 'second-call', 'alternate', 'hearing', 'lift-recusal')),
  words text not null default '',
  person_id text,                    -- the alternate who is called, or whose recusal is lifted
  made_by text not null,
  made_at timestamptz not null default now()
);
create index item_act_application on item_act (application_id, id);

create table declared_link (         -- what somebody says they are tied to; theirs to add and to take off
  id bigint generated always as identity primary key,
  person_id text not null,
  kind text not null check (kind in ('company', 'person', 'address')),
  name text not null,
  made_at timestamptz not null default now()
);
create index declared_link_person on declared_link (person_id);

create table round_rank (            -- the order in which a committee places the files that it recommends
  round_id text not null references round (id),
  application_id text not null references application (id),
  place integer not null,
  made_by text not null,
  made_at timestamptz not null default now(),
  primary key (round_id, application_id)
);
