-- The log of acts that matter: a chain of texts that nothing edits, the seals of its days, and, apart, what its commitments hide.

create table log_entry (
  seq bigint primary key,
  at timestamptz not null,
  text text not null,                -- canonical JSON (RFC 8785): its very bytes are hashed
  hash text not null                 -- sha256 of the text
);

create table log_opening (           -- erasable: the entry keeps only the commitment
  seq bigint not null references log_entry (seq),
  name text not null,
  salt text not null,
  value jsonb not null,
  primary key (seq, name)
);

create table log_key (
  id text primary key,               -- sha256 of the public key
  public_key text not null,          -- base64 of its 32 bytes
  opened_at timestamptz not null default now()
);

create table log_seal (
  day date primary key,              -- in UTC
  count integer not null,
  last_seq bigint not null,
  last_hash text not null,
  root text not null,
  key_id text not null references log_key (id),
  signature text not null
);

create function refuse_log_change() returns trigger language plpgsql as $function$
begin
  raise exception 'the log is only added to';
end
$function$;
create trigger log_entry_kept before update or delete on log_entry for each row execute function refuse_log_change();
create trigger log_seal_kept before update or delete on log_seal for each row execute function refuse_log_change();
