create table person (                -- somebody who has an account
  id text primary key,
  name text not null,
  email text not null unique,        -- in small letters
  email_verified boolean not null default false,
  image text,
  adult_declared_at timestamptz,     -- « j’ai 18 ans ou plus »
  two_factor_enabled boolean default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table login_session (         -- who is signed in; ended, the row goes
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  token text not null unique,
  way text not null check (way in ('link', 'password', 'passkey', 'sso')),
  second_factor_at timestamptz,
  user_agent text,
  ip_address text,                   -- left empty: nobody needs it
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index login_session_person on login_session (person_id);

create table sign_in_way (           -- a password (its hash), or an identity at the agents' single sign-on
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  provider_id text not null,         -- 'credential', 'sso'
  account_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index sign_in_way_person on sign_in_way (person_id);

create table sign_in_token (         -- what is asked back once: links (hashed), challenges, states
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sign_in_token_identifier on sign_in_token (identifier);

create table second_factor (         -- the secret of a code's generator and the spare codes, ciphered
  id text primary key,
  person_id text not null unique references person (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);

create table passkey (
  id text primary key,
  person_id text not null references person (id) on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz default now()
);
create index passkey_person on passkey (person_id);
