-- Facts of ours, territories, what the data pack holds, subsidies files, and the log of what was loaded.
-- Amounts are cents in bigint; days are date, or text where only the month or year is known.

create table load_record (
  part text primary key,             -- what was loaded: 'facts/figures', 'territories', 'pack/cinema/…'
  fingerprint text not null,         -- sha256 of its inputs and of the reader's version
  rows_read integer not null,
  rows_kept integer not null,
  loaded_at timestamptz not null default now()
);

create table load_file (             -- what was read of each file, so that none is lost in a sum
  part text not null,
  file text not null,
  rows_read integer not null,
  rows_kept integer not null,
  primary key (part, file)
);

create table load_problem (
  id bigint generated always as identity primary key,
  part text not null,
  file text not null,
  line integer,
  column_name text,
  found text,
  expected text,
  reason text not null,
  blocking boolean not null
);
create index load_problem_part on load_problem (part);

create table territory (
  id text primary key,               -- 'commune-23096'
  level text not null check (level in ('nation', 'region', 'departement', 'epci', 'commune')),
  code text not null,
  name text not null,
  kind text,                         -- EPCI: CC, CA, CU, METRO, MET69
  zone text check (zone in ('metro', 'drom', 'com')),
  region_id text references territory (id),
  departement_id text references territory (id),
  epci_id text references territory (id),
  seat_id text,                      -- chef-lieu
  population bigint,                 -- municipal population; null is unknown
  communes_count integer,
  unique (level, code)
);
create index territory_region on territory (region_id);
create index territory_departement on territory (departement_id);
create index territory_epci on territory (epci_id);

create table former_commune (        -- delegated and associated communes, municipal arrondissements, codes of merged communes
  code text primary key,
  name text,                         -- null: a code whose name the source no longer gives
  kind text not null,                -- commune-deleguee, commune-associee, arrondissement-municipal, former-code
  commune_id text not null references territory (id)
);

create table postcode (
  code text not null,
  commune_id text not null references territory (id),
  primary key (code, commune_id)
);

create table map_shape (             -- outlines made light for drawing, when the pack is there
  territory_id text primary key references territory (id),
  level text not null,
  geometry jsonb not null            -- GeoJSON geometry, longitude and latitude
);

create table indicator (             -- what each column of territory_profile and each series means
  id text primary key,
  label text not null,
  unit text not null,
  definition text not null,
  perimeter text not null,
  as_of text not null,               -- moment or millésime
  source_title text not null,
  source_url text not null,
  read_on date
);

create table territory_profile (     -- null is unknown, zero is zero
  territory_id text primary key references territory (id),
  cinemas integer,
  itinerant_cinemas integer,
  screens integer,
  seats integer,
  art_et_essai integer,
  admissions bigint,
  festivals integer,
  qpv integer,
  qpv_communes integer,
  frr_class text,                    -- communes only
  frr_communes integer,
  frr_population bigint,
  density_class text,                -- communes only
  rural_population bigint,           -- inhabitants of communes in the three rural classes
  primary_schools integer,
  lower_secondary_schools integer,
  upper_secondary_schools integer,
  longitude double precision,
  latitude double precision
);

create table series (                -- one row a territory and indicator; yearly[1] is first_year; null is unknown
  territory_id text not null,
  indicator_id text not null references indicator (id),
  first_year integer not null,
  yearly bigint[] not null,
  primary key (territory_id, indicator_id)
);

create table convention (
  id text primary key,
  territory_id text not null references territory (id),
  title text not null,
  generation text not null,          -- '2017-2019'
  starts_on text,                    -- at the degree known
  ends_on text,
  note text
);

create table convention_signatory (
  convention_id text not null references convention (id),
  position integer not null,
  name text not null,
  kind text not null,                -- state, cnc, region, departement, metropole, epci, commune
  territory_id text references territory (id),
  attested text not null,            -- 'read' in a source, or 'present' at the signing only
  source_title text not null,
  source_urls text[] not null,
  read_on date,
  primary key (convention_id, position)
);

create table convention_event (
  convention_id text not null references convention (id),
  position integer not null,
  kind text not null,                -- vote, signature, letter, financial-application, extension, announcement
  on_text text,                      -- '2017-12-12', '2017-05', '2020'; null is unknown
  label text not null,
  source_title text not null,
  source_urls text[] not null,
  read_on date,
  primary key (convention_id, position)
);

create table figure (                -- one row, one fact
  id text primary key,
  territory_id text not null references territory (id),
  convention_id text references convention (id),
  subject text not null,             -- our own kind: 'cnc-contribution', 'own-money', 'fund-total', 'key-local', …
  label text not null,
  year_from integer,
  year_to integer,
  value numeric,                     -- null is unknown
  amount_cents bigint,               -- when the unit is money
  unit text not null,                -- EUR, EUR/an, projets, …
  funder text,                       -- cnc, region, departements, authorities, all
  includes_cnc text not null check (includes_cnc in ('yes', 'no', 'unknown', 'not-applicable')),
  perimeter text not null,
  moment text check (moment in ('written', 'voted', 'committed', 'mandated', 'paid')),
  precision text not null check (precision in ('exact', 'about', 'computed')),
  disagrees_with text[] not null default '{}',
  source_title text not null,
  source_kind text not null,
  source_urls text[] not null,
  published_on text,
  read_on date
);
create index figure_territory on figure (territory_id);
create index figure_convention on figure (convention_id);

create table organisation (
  id text primary key,
  territory_id text references territory (id),
  name text not null,
  roles text not null,
  source_url text not null,
  read_on date
);

create table aid_scheme (
  id text primary key,
  territory_id text references territory (id),
  organisation text not null,
  name text not null,
  stages text,                       -- null: the page read does not say
  works text,
  minimum_cents bigint,
  maximum_cents bigint,
  amount_note text,
  calendar_note text,
  meeting_before text,
  conditions text,
  source_url text not null,
  read_on date
);

create table deadline (
  id text primary key,
  scheme_id text references aid_scheme (id),
  territory_id text references territory (id),
  organisation text not null,
  scheme_name text not null,
  round text,
  step text not null,                -- deposit, meeting, committee, results …
  step_label text not null,
  opens_on date,
  on_day date,
  day_text text,                     -- when the source gives no full day
  source_url text not null,
  read_on date
);

create table fund_award (            -- aids read one by one in communiqués
  id text primary key,
  territory_id text not null references territory (id),
  grantor text not null,
  decided_on text,
  work text not null,
  director text,
  producer text,
  format text,
  stage text,
  amount_cents bigint,
  places text,
  moment text,
  includes_cnc text not null,
  source_url text not null,
  read_on date
);

-- The data pack

create table cinema (
  id integer primary key,            -- the CNC's authorisation number
  name text not null,
  address text,
  commune_id text references territory (id),
  screens integer,
  seats integer,
  admissions_2024 bigint,
  admissions_2023 bigint,
  art_et_essai boolean,
  art_et_essai_class text,
  labels text,
  is_itinerant boolean not null,
  is_multiplex boolean,
  longitude double precision,
  latitude double precision
);
create index cinema_commune on cinema (commune_id);

create table cinema_year (
  cinema_id integer not null,
  year integer not null,
  name text,
  screens integer,
  seats integer,
  commune_id text,
  art_et_essai text,
  primary key (cinema_id, year)
);
create index cinema_year_commune on cinema_year (commune_id);

create table approved_film (
  id integer generated always as identity primary key,
  year integer not null,
  visa text,
  title text not null,
  directors text,
  producers text,
  budget_cents bigint,
  genre text,
  is_french_initiative boolean,
  rank text,
  has_regional_aid boolean,
  nationality text
);
create index approved_film_year on approved_film (year);

create table festival (
  id text primary key,
  name text not null,
  forms text,
  scope text,
  commune_id text references territory (id),
  founded text,
  season text,
  website text,
  longitude double precision,
  latitude double precision
);
create index festival_commune on festival (commune_id);

create table qpv (
  code text primary key,
  name text not null,
  longitude double precision,
  latitude double precision,
  outline jsonb
);

create table qpv_commune (
  qpv_code text not null references qpv (code),
  commune_id text not null references territory (id),
  primary key (qpv_code, commune_id)
);

-- Subsidies files

create table grant_file (
  fingerprint text primary key,      -- sha256 of the bytes (uncompressed)
  name text not null,
  grantor text,
  dataset text,                      -- which of its grantor's lists; null for the only one
  source_title text,
  source_url text,
  licence text,
  encoding text,
  schema_version text,
  rows_read integer not null,
  rows_kept integer not null,
  is_current boolean not null default true,
  imported_at timestamptz not null default now()
);

create table grant_line (
  id bigint generated always as identity primary key,
  file_fingerprint text not null references grant_file (fingerprint),
  line integer not null,
  grantor text not null,
  grantor_siren text,
  territory_id text references territory (id),
  decided_on date,
  year integer,
  reference text,
  beneficiary text,                  -- masked when it is a natural person
  is_beneficiary_masked boolean not null default false,
  beneficiary_siret text,            -- only when its key is right
  purpose text,                      -- masked likewise
  amount_cents bigint,               -- null is unknown
  nature text,
  moment text not null default 'voted',
  cinema_confidence text check (cinema_confidence in ('certain', 'probable', 'doubtful')),
  cinema_rule text,
  stage text,
  domain text,
  format text,
  review text check (review in ('waiting', 'confirmed', 'refused')),
  unique (file_fingerprint, line)
);
create index grant_line_territory on grant_line (territory_id);
create index grant_line_cinema on grant_line (cinema_confidence) where cinema_confidence is not null;

create table check_report (
  id text primary key,               -- hard to guess
  file_name text not null,
  fingerprint text not null,
  created_at timestamptz not null default now(),
  report jsonb not null,             -- natural persons masked
  corrected text                     -- the file put right where it is certain; null when nothing could be read
);
create index check_report_age on check_report (created_at);

create table data_version (
  singleton boolean primary key default true check (singleton),
  version bigint not null
);
insert into data_version (version) values (1);
