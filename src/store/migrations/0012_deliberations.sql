-- What bodies decide of files: their papers, made from the sealed opinions, their votes, and what is published of them.

create table deliberation (
  id text primary key,               -- hard to guess
  authority_id text not null references authority (id),
  body jsonb not null,               -- who decides or advises, and by which act
  purpose text not null check (purpose in ('decide', 'advise')),
  held_on date not null,
  state text not null check (state in ('prepared', 'voted', 'published')),
  number text,                       -- the act's own, given with its vote
  in_office integer,                 -- members of the body on that day
  present integer,
  transmitted_on date,               -- to the State's representative; null is not known
  fingerprint text,                  -- sha256 of what was voted
  prepared_by text not null,
  prepared_at timestamptz not null,
  voted_at timestamptz,
  published_at timestamptz,
  unique (authority_id, number)
);

create table deliberation_item (
  deliberation_id text not null references deliberation (id),
  application_id text not null references application (id),
  position integer not null,
  opinion_fingerprint text,          -- the sealed opinion that the paper shows; null when no committee heard it
  proposal jsonb,                    -- null is not said yet
  result jsonb,                      -- null is not voted: withdrawn meanwhile
  primary key (deliberation_id, application_id)
);
create index deliberation_item_application on deliberation_item (application_id);

create function refuse_voted_change() returns trigger language plpgsql as $function$
begin
  if (select state from deliberation where id = old.deliberation_id) <> 'prepared' then
    raise exception 'what was voted is not changed';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$function$;
create trigger deliberation_item_kept before update or delete on deliberation_item for each row execute function refuse_voted_change();
