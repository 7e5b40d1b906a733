-- Votes by show of hands, as the secretary reads them aloud, and second convocations with their days.

alter table item_act drop constraint item_act_kind_check;
alter table item_act add constraint item_act_kind_check
  check (kind in ('open', 'close', 'second-call', 'alternate', 'hearing', 'lift-recusal', 'by-show', 'by-ballot'));

create table shown_vote (            -- the opinion put to the vote by show; the last one counts
  application_id text primary key references application (id),
  asked text not null check (asked in ('recommended', 'recommended-without-means', 'deferred', 'not-recommended')),
  kept_by text not null,
  kept_at timestamptz not null default now()
);

create table shown_hand (            -- what each member present said of it, aloud: read in the full minutes alone
  application_id text not null references application (id),
  person_id text not null,
  hand text not null check (hand in ('for', 'against', 'abstention')),
  primary key (application_id, person_id)
);

-- The days of a second convocation, and the voters for want of whom it was sent; null where they were not asked.
alter table item_act add column sent_on date;
alter table item_act add column held_on date;
alter table item_act add column took integer;
alter table item_act add column needed integer;
