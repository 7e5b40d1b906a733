-- The money of awards: each line is added, none is changed.

create table payment_line (
  id bigint generated always as identity primary key,
  application_id text not null references application (id),
  kind text not null check (kind in ('planned', 'mandated', 'paid', 'claw-back', 'given-back')),
  amount_cents bigint not null,      -- negative takes off what was written wrongly
  on_day date not null,              -- of the act, or foreseen for what is planned
  words text not null,               -- the proof, the condition, the number of the order
  made_by text not null,
  made_at timestamptz not null
);
create index payment_line_application on payment_line (application_id, id);
create function refuse_payment_change() returns trigger language plpgsql as $function$
begin
  raise exception 'a line of payment is not changed';
end
$function$;
create trigger payment_line_kept before update or delete on payment_line for each row execute function refuse_payment_change();
