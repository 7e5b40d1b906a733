-- What agents and professionals say of the options that are simulated for a scheme.

create table flow_remark (           -- never edited; withdrawn by its author, and kept
  id bigint generated always as identity primary key,
  scheme_id text not null references scheme (id),
  option text not null check (option in ('as-today', 'fewer-rounds', 'page-limit', 'pre-selection', 'quota', 'lottery')),
  answers_id bigint references flow_remark (id), -- the remark that it answers; null is a remark of its own
  words text not null,
  author_id text not null,
  author_name text not null,         -- as it was signed
  author_role text not null,
  made_at timestamptz not null,
  withdrawn_at timestamptz
);
create index flow_remark_scheme on flow_remark (scheme_id, id);
