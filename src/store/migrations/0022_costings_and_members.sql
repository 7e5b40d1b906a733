-- Costing sessions, where partner authorities propose amounts for the files that a committee recommends; and what members say of themselves.

create table costing_session (       -- one a round; a proposal to the bodies that award, which each decides
  round_id text primary key references round (id),
  held_on date not null,
  partners jsonb not null,           -- authorities, their envelopes in cents (null is not known), who came for them
  kept_by text not null,
  kept_at timestamptz not null
);

create table costing_amount (        -- what a partner proposes to pay of a file; no line is nothing
  application_id text not null references application (id),
  partner text not null,             -- its id among the partners of the session
  amount_cents bigint not null check (amount_cents > 0),
  primary key (application_id, partner)
);

create table member_profile (        -- what a person says of themselves, for the composition of committees and who reads what
  person_id text primary key,
  born_in integer,                   -- the decade of their birth: 1980 for the eighties
  departement text,                  -- its code, where they live or work
  languages jsonb not null,          -- in which they read, besides French
  said_at timestamptz not null default now()
);
