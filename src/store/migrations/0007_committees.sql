-- Committees, what their members say of each file, and the opinions that are sealed.

create table committee (
  id text primary key,               -- 'val-d-exemple-comite-cinema'
  authority_id text not null references authority (id),
  rules jsonb not null,
  made_at timestamptz not null default now()
);

create table reader_note (           -- one a reader and file; hidden from others until theirs is in
  application_id text not null references application (id),
  person_id text not null,
  words text not null,
  made_at timestamptz not null default now(),
  primary key (application_id, person_id)
);

create table ballot (                -- secret until the item is closed; the last one counts
  application_id text not null references application (id),
  person_id text not null,
  choice text not null check (choice in ('recommended', 'recommended-without-means', 'deferred', 'not-recommended', 'abstention')),
  cast_at timestamptz not null default now(),
  primary key (application_id, person_id)
);

create table opinion (               -- sealed: never edited
  application_id text primary key references application (id),
  committee_id text not null references committee (id),
  kind text not null check (kind in ('recommended', 'recommended-without-means', 'deferred', 'not-recommended')),
  amount_cents bigint,
  reason text not null,
  vote jsonb not null,               -- counts, recusals, quorum, and the way out when one was taken
  fingerprint text not null,         -- sha256 of the sealed opinion
  sealed_by text not null,
  sealed_at timestamptz not null
);
create function refuse_opinion_change() returns trigger language plpgsql as $function$
begin
  raise exception 'a sealed opinion is not changed';
end
$function$;
create trigger opinion_kept before update or delete on opinion for each row execute function refuse_opinion_change();
