-- Public archives: files proposed for destruction once due, the visa of the archives on them, and what is left of those destroyed.

create table destruction_list (
  id bigint generated always as identity primary key,
  authority_id text not null references authority (id),
  proposed_by text not null,
  proposed_at timestamptz not null,
  visa_number text,                  -- as the archives gave it
  visa_on date,
  visa_signed_by text,               -- who signed for the archives
  visa_recorded_by text,
  visa_recorded_at timestamptz,
  destroyed_by text,
  destroyed_at timestamptz,
  check ((visa_number is null) = (visa_recorded_at is null)),
  check (destroyed_at is null or visa_recorded_at is not null)
);

create table destruction_list_file (
  list_id bigint not null references destruction_list (id) on delete cascade,
  application_id text not null unique references application (id),
  category text not null,
  ends_on date not null,
  is_excepted boolean not null default false, -- the archives keep it
  primary key (list_id, application_id)
);

alter table application add column destroyed_at timestamptz; -- its number, decision and fingerprints are what is left

create index log_opening_file on log_opening ((value #>> '{value,number}')) where name = 'file';

create or replace function refuse_opinion_change() returns trigger language plpgsql as $function$
begin
  -- With its file destroyed by visa, an opinion loses its words; what was decided, and its fingerprint, stay.
  if tg_op = 'UPDATE'
    and exists (select from application where id = old.application_id and destroyed_at is not null)
    and (new.application_id, new.committee_id, new.kind, new.fingerprint, new.sealed_at) = (old.application_id, old.committee_id, old.kind, old.fingerprint, old.sealed_at)
    and new.amount_cents is not distinct from old.amount_cents
    and new.reason = '' and new.sealed_by = '' and new.vote - 'wayOut' = old.vote - 'wayOut'
  then
    return new;
  end if;
  raise exception 'a sealed opinion is not changed';
end
$function$;
