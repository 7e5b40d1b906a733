-- People whom an applicant invites to write a file with them: a link of one use, that ends, and that can be withdrawn.

create table co_applicant_invitation (
  id bigint generated always as identity primary key,
  application_id text not null references application (id),
  token_hash text not null unique,   -- sha256 of the link's secret, which nobody keeps
  name text not null,                -- as the applicant calls them
  made_by text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,   -- the first instant at which it no longer holds
  used_by text,
  used_at timestamptz,
  withdrawn_at timestamptz
);
create index co_applicant_invitation_application on co_applicant_invitation (application_id, id);
